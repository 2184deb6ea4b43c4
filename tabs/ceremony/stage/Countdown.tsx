import { makeStyles } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { countdownOf } from '#tabs/ceremony/stage/countdown.ts'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: '0.2em', color: stage.soft },
  clock: {
    fontSize: '3em',
    fontVariantNumeric: 'tabular-nums',
    color: stage.gold,
    lineHeight: 1.1,
    fontWeight: 300,
  },
})

/** How long until the ceremony begins, on the server's clock; a date while that is more than a day. */
export function Countdown({ startsAt, serverNow }: { startsAt: number; serverNow: () => number }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((times) => times + 1), 1_000)
    return () => clearInterval(timer)
  }, [])
  const left = countdownOf(startsAt - serverNow())
  if (left.kind === 'now') return <p className={styles.box}>{text.beginsNow}</p>
  if (left.kind === 'far') return <p className={styles.box}>{text.beginsOn(formats.dateTime(startsAt))}</p>
  return (
    <div className={styles.box} role="timer" aria-label={`${text.beginsIn} ${left.clock}`}>
      <span aria-hidden>{text.beginsIn}</span>
      <span className={styles.clock} aria-hidden dir="ltr">
        {left.clock}
      </span>
    </div>
  )
}
