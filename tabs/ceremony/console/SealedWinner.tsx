import { Button, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components'
import { EyeRegular } from '@fluentui/react-icons/svg/eye'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** For an assistive technology's click, which can't be held. */
const glimpseMs = 4_000

const useStyles = makeStyles({
  sealed: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    alignSelf: 'stretch',
    position: 'relative',
  },
  button: { touchAction: 'none', userSelect: 'none', minBlockSize: '32px' },
  // Over what follows: nothing is to move while one looks.
  name: {
    position: 'absolute',
    zIndex: 1,
    insetBlockStart: '100%',
    insetInlineStart: 0,
    boxSizing: 'border-box',
    inlineSize: 'max-content',
    maxInlineSize: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    overflowWrap: 'anywhere',
    pointerEvents: 'none',
    ':empty': { display: 'none' },
  },
})

type SealedWinnerProps = {
  award: string
  /** What the button says where it isn't the winner who is under the mask. */
  label?: string
  children: ReactNode
}

/** A winner's name, masked until held to peek: hosts share their screens. */
export function SealedWinner({ award, label, children }: SealedWinnerProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { peeking, holding } = usePeek()
  return (
    <div className={styles.sealed}>
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={peeking ? <EyeRegular /> : <LockClosedRegular />}
        aria-label={label ?? text.peekOf(award)}
        {...holding}
      >
        {label ?? text.peek}
      </Button>
      <output className={styles.name}>{peeking ? <Caption1Strong>{children}</Caption1Strong> : null}</output>
    </div>
  )
}

function usePeek() {
  const [peeking, setPeeking] = useState(false)
  const held = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const start = () => {
    clearTimeout(timer.current)
    held.current = true
    setPeeking(true)
  }
  const stop = () => setPeeking(false)
  const isPress = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter'
  const holding = {
    onPointerDown: start,
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onBlur: stop,
    onContextMenu: (event: { preventDefault: () => void }) => event.preventDefault(),
    onKeyDown: (event: KeyboardEvent) => {
      if (isPress(event)) start()
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (isPress(event)) stop()
    },
    onClick: () => {
      // A press that was held has had its look; a click without one comes from an assistive technology.
      const pressed = held.current
      held.current = false
      if (pressed) return
      setPeeking(true)
      timer.current = setTimeout(stop, glimpseMs)
    },
  }
  return { peeking, holding }
}
