import { Body1, Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Nomination } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import { DonePanel } from '#tabs/design/DonePanel.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { messages } from '#tabs/nominate/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

type SentProps = { nomination: Nomination; awards: readonly Award[]; onAnother: () => void }

/** The nomination is in: thanks, and what comes next. */
export function Sent({ nomination, awards, onAnother }: SentProps) {
  const text = useText(messages)
  const [, go] = useLocation()
  const award = awards.find((award) => award.id === nomination.awardId)
  return (
    <DonePanel
      title={text.doneTitle}
      picture={award && <Medallion design={award.medallion} size={132} />}
      actions={
        <>
          <Button appearance="primary" size="large" onClick={onAnother}>
            {text.another}
          </Button>
          <Button size="large" onClick={() => go('/mine')}>
            {text.seeMine}
          </Button>
        </>
      }
    >
      <Body1 align="center">
        <PeopleNames people={nomination.nominees} />
      </Body1>
      {award ? <Body1 align="center">{text.doneText(award.name)}</Body1> : null}
    </DonePanel>
  )
}
