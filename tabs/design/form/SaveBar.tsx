import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { messages } from '#tabs/design/form/messages.ts'
import { SubmitButton } from '#tabs/design/SubmitButton.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    insetBlockEnd: 0,
    zIndex: 5,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: 'clamp(12px, 3vw, 28px)',
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    // Low windows, as at 400 % zoom, would be covered by it.
    '@media (max-height: 420px)': { position: 'static' },
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  state: { color: tokens.colorNeutralForeground2, flex: '1 1 120px' },
})

type SaveBarProps = {
  label?: string
  changed: boolean
  /** Of something that was never saved. */
  fresh?: boolean
  /** It was saved just now. */
  saved: boolean
  pending: boolean
  onDiscard: () => void
  /** What went wrong, above the buttons. */
  children?: ReactNode
}

/** The end of a form: whether it is saved, and the buttons that save it or take it back. */
export function SaveBar(props: SaveBarProps) {
  const { label, changed, fresh = false, saved, pending, onDiscard, children } = props
  const styles = useStyles()
  const text = useText(messages)
  const state = saved ? text.saved : fresh ? text.fresh : text.unchanged
  return (
    <div className={styles.bar}>
      {children}
      <div className={styles.row}>
        <output className={styles.state}>
          <Caption1>{changed ? text.unsaved : state}</Caption1>
        </output>
        {changed && !pending ? (
          <ConfirmButton
            label={text.discard}
            question={text.discardAsk}
            explanation={text.discardWhy}
            confirm={text.discard}
            onConfirm={onDiscard}
          />
        ) : null}
        <SubmitButton label={label ?? text.save} pending={pending} pendingLabel={text.saving} />
      </div>
    </div>
  )
}
