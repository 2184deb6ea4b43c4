import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { ReOrderDotsVerticalRegular } from '@fluentui/react-icons/svg/re-order-dots-vertical'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { messages } from '#tabs/design/order/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS },
  // Together on one line, also where that is a second one.
  buttons: { display: 'flex', marginInlineStart: 'auto' },
  grip: { cursor: 'grab', touchAction: 'none' },
})

export type OrderToolsProps = {
  name: string
  at: number
  count: number
  disabled: boolean
  onGrab: (event: PointerEvent) => void
  onMove: (to: number) => void
  /** Absent where the row can't go. */
  onRemove?: (() => void) | undefined
  /** It can, but not now. */
  stays?: boolean
  /** What the row is, between its handle and its buttons. */
  children: ReactNode
}

/** The head of a row that can be put elsewhere: a handle for pointer and arrow keys, and buttons for everybody else. */
export function OrderTools(props: OrderToolsProps) {
  const { name, at, count, disabled, onGrab, onMove, onRemove, stays = false, children } = props
  const styles = useStyles()
  const text = useText(messages)
  function byArrow(event: KeyboardEvent<HTMLElement>) {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    const grip = event.currentTarget
    onMove(at + step)
    // Moving in the document takes the focus away.
    requestAnimationFrame(() => grip.focus())
  }
  const tool = { appearance: 'subtle', size: 'small', disabled } as const
  return (
    <div className={styles.head}>
      <Button
        {...tool}
        className={styles.grip}
        icon={<ReOrderDotsVerticalRegular />}
        aria-label={text.reorder(name)}
        disabled={disabled || count < 2}
        onPointerDown={onGrab}
        onKeyDown={byArrow}
      />
      {children}
      <div className={styles.buttons}>
        <Button
          {...tool}
          icon={<ArrowUpRegular />}
          aria-label={text.moveUp(name)}
          disabledFocusable={at === 0}
          onClick={() => onMove(at - 1)}
        />
        <Button
          {...tool}
          icon={<ArrowDownRegular />}
          aria-label={text.moveDown(name)}
          disabledFocusable={at === count - 1}
          onClick={() => onMove(at + 1)}
        />
        {onRemove ? (
          <Button
            {...tool}
            icon={<DeleteRegular />}
            aria-label={text.remove(name)}
            disabledFocusable={stays}
            onClick={onRemove}
          />
        ) : null}
      </div>
    </div>
  )
}
