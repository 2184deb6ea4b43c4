import { Body1, Button, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Cycle } from '#core/contract/programs.ts'
import { messages } from '#tabs/program/judges/messages.ts'
import type { Late } from '#tabs/program/judges/progress.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  nudge: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  who: { flexGrow: 1 },
})

/** A judge who still has something to answer, and words to remind them with: written here, sent by the owner. */
export function Nudge({ late, cycle }: { late: Late; cycle: Cycle }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const [open, setOpen] = useState(false)
  const [copied, setCopied] = useState(false)
  const { judge, left, awards } = late
  const due = cycle.judgedBy === undefined ? '' : ` ${text.nudgeDue(formats.day(cycle.judgedBy))}`
  const words = `${text.nudge(judge.name, left, formats.list(awards), cycle.name)}${due}`
  // Teams may not allow a tab to use the clipboard: the words can be copied by hand, too.
  const copy = () =>
    void navigator.clipboard
      ?.writeText(words)
      .then(() => setCopied(true))
      .catch(() => undefined)
  return (
    <div className={styles.nudge}>
      <div className={styles.line}>
        <Body1 className={styles.who}>
          <bdi>{text.leftOf(judge.name, left)}</bdi>
        </Body1>
        <Button
          size="small"
          aria-expanded={open}
          aria-label={text.about(text.remind, judge.name)}
          onClick={() => setOpen(!open)}
        >
          {text.remind}
        </Button>
      </div>
      {open ? (
        <>
          <Textarea
            readOnly
            value={words}
            rows={4}
            resize="vertical"
            aria-label={text.about(text.words, judge.name)}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <div className={styles.line}>
            <Button size="small" aria-label={text.about(text.copy, judge.name)} onClick={copy}>
              {text.copy}
            </Button>
            <output>{copied ? text.copied : ''}</output>
          </div>
        </>
      ) : null}
    </div>
  )
}
