import { useState } from 'react'
import { Page } from '#tabs/design/Page.tsx'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'
import { Feed } from '#tabs/wall/Feed.tsx'
import { messages } from '#tabs/wall/messages.ts'
import { Welcome } from '#tabs/wall/Welcome.tsx'
import { WhoseWall } from '#tabs/wall/WhoseWall.tsx'

/** The first screen: what Laurels is, where the cycle stands, and everything people were recognized for. */
export default function WallPage() {
  const text = useText(messages)
  const { teamId } = useTeams()
  const [whose, setWhose] = useState<'team' | 'everyone'>(teamId === undefined ? 'everyone' : 'team')
  return (
    <Page title={text.title}>
      <Welcome />
      <section aria-label={text.latest}>
        {teamId === undefined ? null : <WhoseWall whose={whose} onChange={setWhose} />}
        <Feed teamId={whose === 'team' ? teamId : undefined} key={whose} />
      </section>
    </Page>
  )
}
