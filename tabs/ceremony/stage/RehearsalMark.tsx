import { makeStyles } from '@fluentui/react-components'
import type { CSSProperties } from 'react'
import { messages } from '#tabs/ceremony/rehearsal/messages.ts'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  mark: {
    position: 'absolute',
    insetBlockStart: 0,
    insetInline: 0,
    zIndex: 1,
    marginInline: 'auto',
    inlineSize: 'fit-content',
    maxInlineSize: '90%',
    boxSizing: 'border-box',
    paddingInline: '1.2em',
    paddingBlock: '0.2em',
    borderEndStartRadius: '0.8em',
    borderEndEndRadius: '0.8em',
    fontSize: 'clamp(11px, 1.9cqi, 60px)',
    lineHeight: 1.3,
    textAlign: 'center',
    color: stage.ground,
    backgroundColor: stage.gold,
  },
})

/** The room the mark takes above what stands on the stage. */
export const markRoom = { '--mark': 'max(16px, 2.6cqi)' } as CSSProperties

/** Nobody is to take a rehearsal for the ceremony itself, also not from the back of a room (rule C9). */
export function RehearsalMark() {
  const styles = useStyles()
  const text = useText(messages)
  return <div className={styles.mark}>{text.mark}</div>
}
