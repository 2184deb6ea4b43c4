import { useParams } from 'wouter'
import { Audience } from '#tabs/ceremony/Audience.tsx'

/** A ceremony for everybody who watches, at an address of its own. */
export default function AudiencePage() {
  const { id } = useParams<{ id: string }>()
  return <Audience key={id} ceremonyId={id} />
}
