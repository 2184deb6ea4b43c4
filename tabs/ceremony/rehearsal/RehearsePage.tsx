import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { messages } from '#tabs/ceremony/rehearsal/messages.ts'
import { RehearseButton } from '#tabs/ceremony/rehearsal/RehearseButton.tsx'
import { useListed } from '#tabs/ceremony/rehearsal/use-rehearsal.ts'
import { Card } from '#tabs/design/Card.tsx'
import { Notice } from '#tabs/design/Notice.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  facts: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    maxInlineSize: '68ch',
    color: tokens.colorNeutralForeground2,
  },
})

/** What a rehearsal is, and the way into it. */
export function RehearsePage({ ceremonyId }: { ceremonyId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const on = useListed(ceremonyId)?.rehearsal
  return (
    <Card>
      {on ? <Notice>{text.on}</Notice> : null}
      <Body1>{text.intro}</Body1>
      <ul className={styles.facts}>
        <li>{text.facts.seen}</li>
        <li>{text.facts.together}</li>
        <li>{text.facts.vote}</li>
        <li>{text.facts.nothing}</li>
      </ul>
      <RehearseButton ceremonyId={ceremonyId} primary />
    </Card>
  )
}
