import { mergeClasses } from '@fluentui/react-components'
import { Countdown } from '#tabs/ceremony/stage/Countdown.tsx'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { useSceneStyles } from '#tabs/ceremony/stage/scene-styles.ts'
import { Laurel } from '#tabs/design/Laurel.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

type BeforeProps = { title: string; startsAt: number; serverNow: () => number; open: boolean }

/** Before it begins: the title, and how long to wait. */
export function Before({ title, startsAt, serverNow, open }: BeforeProps) {
  const styles = useSceneStyles()
  const text = useText(messages)
  return (
    <div className={styles.scene}>
      <Sign />
      <p className={styles.eyebrow}>{open ? text.welcome : text.soon}</p>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      <hr className={styles.rule} />
      <Countdown startsAt={startsAt} serverNow={serverNow} />
    </div>
  )
}

/** The opening: lights on, and how many awards there are. */
export function Opening({ title, awards }: { title: string; awards: number }) {
  const styles = useSceneStyles()
  const text = useText(messages)
  return (
    <div className={styles.scene}>
      <Sign />
      <p className={styles.eyebrow}>{text.welcome}</p>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      <hr className={styles.rule} />
      <p className={styles.text}>{text.awards(awards)}</p>
    </div>
  )
}

/** A calm picture with a sentence: pause and end. */
export function Calm({ title, why }: { title: string; why: string }) {
  const styles = useSceneStyles()
  return (
    <div className={styles.scene}>
      <Sign />
      <h1 className={styles.title}>{title}</h1>
      <hr className={styles.rule} />
      <p className={styles.text}>{why}</p>
    </div>
  )
}

function Sign() {
  const styles = useSceneStyles()
  return (
    <svg
      viewBox="-22 -22 44 44"
      className={mergeClasses(styles.breathing)}
      style={{ inlineSize: '6em' }}
      aria-hidden
    >
      <Laurel color={stage.gold} />
    </svg>
  )
}
