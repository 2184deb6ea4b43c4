import { mergeClasses } from '@fluentui/react-components'
import { Countdown } from '#tabs/ceremony/stage/Countdown.tsx'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { useSceneStyles } from '#tabs/ceremony/stage/scene-styles.ts'
import { Laurel } from '#tabs/design/Laurel.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

type BeforeProps = {
  title: string
  startsAt: number
  serverNow: () => number
  open: boolean
  /** It was to be at another time. */
  moved: { from: number; reason: string } | undefined
}

/** Before it begins: the title, and how long to wait. */
export function Before({ title, startsAt, serverNow, open, moved }: BeforeProps) {
  const styles = useSceneStyles()
  const text = useText(messages)
  const formats = useFormats()
  return (
    <div className={styles.scene}>
      <Sign />
      <p className={styles.eyebrow}>{open ? text.welcome : text.soon}</p>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      <hr className={styles.rule} />
      <Countdown startsAt={startsAt} serverNow={serverNow} />
      {moved ? (
        <p className={styles.text}>
          {text.moved(formats.dateTime(moved.from))} <bdi>{moved.reason}</bdi>
        </p>
      ) : null}
    </div>
  )
}

type OpeningProps = { title: string; awards: number; words: string | undefined }

/** The opening: lights on, a word of welcome, and how many awards there are. */
export function Opening({ title, awards, words }: OpeningProps) {
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
      {words === undefined ? null : (
        <p className={mergeClasses(styles.text, styles.told)} dir="auto">
          {words}
        </p>
      )}
      <p className={styles.text}>{text.awards(awards)}</p>
    </div>
  )
}

/** Between two awards: a learning story, a challenge's result. */
export function Interlude({ title, words }: { title: string; words: string }) {
  const styles = useSceneStyles()
  return (
    <div className={styles.scene}>
      <h1 className={mergeClasses(styles.title, styles.award)} dir="auto">
        {title}
      </h1>
      <hr className={styles.rule} />
      <p className={mergeClasses(styles.text, styles.told)} dir="auto">
        {words}
      </p>
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
      <p className={styles.text} dir="auto">
        {why}
      </p>
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
