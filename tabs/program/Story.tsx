import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { FormerAwards } from '#tabs/people/former/FormerAwards.tsx'
import { messages } from '#tabs/program/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  story: { whiteSpace: 'pre-wrap', margin: 0 },
  summary: {
    cursor: 'pointer',
    minBlockSize: '32px',
    alignContent: 'center',
    color: tokens.colorBrandForegroundLink,
  },
  unfolded: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})

type StoryProps = { cycleId: string; nominationId: string; story: string }

/** A nomination's story, and what its nominees have won before, to be unfolded. */
export function Story({ cycleId, nominationId, story }: StoryProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{text.showStory}</summary>
      <div className={styles.unfolded}>
        <p className={styles.story} dir="auto">
          {story}
        </p>
        {open ? <FormerAwards cycleId={cycleId} nominationId={nominationId} /> : null}
      </div>
    </details>
  )
}
