import { Body1, Button, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useEffect, useState } from 'react'
import { openQuestions } from '#tabs/nominate/gentle-check.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    marginBlockStart: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { gridColumn: '1', margin: 0, paddingInlineStart: '1.2em', color: tokens.colorNeutralForeground2 },
})

/** Nobody is asked while typing. */
const pauseMs = 2_500
const mostAtOnce = 2

/** What the story doesn't seem to answer yet, as questions, after a pause and only as long as they are welcome. */
export function GentleCheck({ story, criteria }: { story: string; criteria: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const [read, setRead] = useState('')
  const [unwelcome, setUnwelcome] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRead(story), pauseMs)
    return () => clearTimeout(timer)
  }, [story])
  // While typing goes on, what was asked stays, so that nothing jumps; what has been answered meanwhile goes.
  const still = new Set(openQuestions(story, criteria))
  const asked = openQuestions(read, criteria).filter((question) => still.has(question))
  if (unwelcome || asked.length === 0) return null
  return (
    <aside className={styles.box} aria-label={text.check.title}>
      <Caption1Strong>{text.check.title}</Caption1Strong>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={text.check.dismiss}
        onClick={() => setUnwelcome(true)}
      />
      <ul className={styles.list}>
        {asked.slice(0, mostAtOnce).map((question) => (
          <li key={question}>
            <Body1>{text.check[question]}</Body1>
          </li>
        ))}
      </ul>
    </aside>
  )
}
