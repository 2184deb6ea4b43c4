import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import { messages } from '#tabs/ceremony/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** The second click of a double click must not take the step after. */
const settleMs = 600

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    insetBlockEnd: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
  button: {
    inlineSize: '100%',
    minBlockSize: '60px',
    fontSize: tokens.fontSizeBase400,
    borderRadius: tokens.borderRadiusXLarge,
  },
  hint: { color: tokens.colorNeutralForeground2 },
})

type NextStepProps = {
  host: HostView
  /** This host is at the controls, or nobody is yet. */
  mine: boolean
  busy: boolean
  /** A reveal is on its way to every screen's unveiling. */
  unveiling: boolean
  send: (command: CeremonyCommand) => void
}

/** The one obvious next action. Mount it anew for each state of the ceremony. */
export function NextStep({ host, mine, busy, unveiling, send }: NextStepProps) {
  const styles = useStyles()
  const text = useText(messages)
  const settled = useSettled()
  const { next, obstacle } = host
  const ready = settled && mine && !busy && !unveiling
  const go = () => {
    if (ready && next) send(next.command)
  }
  usePageDown(go)
  if (obstacle) return <Body1 className={styles.bar}>{text.obstacles[obstacle]}</Body1>
  if (!next) return null
  if (!mine) return null
  return (
    <div className={styles.bar}>
      <Button
        className={styles.button}
        appearance="primary"
        size="large"
        disabledFocusable={!ready}
        aria-keyshortcuts="PageDown"
        onClick={go}
      >
        {unveiling ? text.unveiling : text.steps[next.step]}
      </Button>
      <Caption1 className={styles.hint}>
        {text.stepHints[next.step]} {text.key}
      </Caption1>
    </div>
  )
}

function useSettled(): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settleMs)
    return () => clearTimeout(timer)
  }, [])
  return settled
}

/** A presenter's remote sends Page Down; as it is no letter, it takes nothing away from anybody who types or dictates. */
function usePageDown(go: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'PageDown' || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      go()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
