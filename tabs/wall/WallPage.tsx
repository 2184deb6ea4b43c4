import { lazy, Suspense, useState } from 'react'
import { Page } from '#tabs/design/Page.tsx'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'
import { Feed } from '#tabs/wall/Feed.tsx'
import { messages } from '#tabs/wall/messages.ts'
import { Welcome } from '#tabs/wall/Welcome.tsx'

// Only channels have a team.
const WhoseWall = lazy(() => import('#tabs/wall/WhoseWall.tsx'))

/** The first screen: what Laurels is, where the cycle stands, and everything people were recognized for. */
export default function WallPage() {
  const text = useText(messages)
  const { teamId } = useTeams()
  const [whose, setWhose] = useState<'team' | 'everyone'>(teamId === undefined ? 'everyone' : 'team')
  return (
    <Page title={text.title}>
      <Welcome />
      <section aria-label={text.latest}>
        {teamId === undefined ? null : (
          <Suspense fallback={null}>
            <WhoseWall whose={whose} onChange={setWhose} />
          </Suspense>
        )}
        <Feed teamId={whose === 'team' ? teamId : undefined} key={whose} />
      </section>
    </Page>
  )
}
