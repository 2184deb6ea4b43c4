import { Body1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import type { OwnNomination } from '#core/contract/nominations.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { MyNomination } from '#tabs/mine/MyNomination.tsx'
import { messages } from '#tabs/mine/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
})

/** One cycle: where it stands, what comes next and when, and what I nominated in it. */
export function MyCycle({ cycle, nominations }: { cycle: Cycle; nominations: readonly OwnNomination[] }) {
  const styles = useStyles()
  const next = useNext(cycle)
  return (
    <section className={styles.section} aria-label={cycle.name}>
      <div className={styles.head}>
        <Subtitle1 as="h2" block dir="auto">
          {cycle.name}
        </Subtitle1>
        <Body1 className={styles.quiet}>{next}</Body1>
      </div>
      <ul className={styles.list}>
        {nominations.map((nomination) => (
          <li key={nomination.id}>
            <MyNomination nomination={nomination} cycle={cycle} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What happens next in a cycle, and when. */
function useNext({ status, opensAt, closesAt, judgedBy, ceremonyAt }: Cycle): string {
  const { next } = useText(messages)
  const formats = useFormats()
  const on = (at: number | undefined, words: (date: string) => string, undated: string) =>
    at === undefined ? undated : words(formats.dateTime(at))
  switch (status) {
    case 'scheduled':
      return next.opens(formats.dateTime(opensAt))
    case 'open':
      return next.closes(formats.dateTime(closesAt))
    case 'closing':
      return next.closing
    case 'judging':
      return on(judgedBy, next.judgedBy, next.judging)
    case 'decided':
      return on(ceremonyAt, next.ceremony, next.decided)
    case 'published':
      return next.published
    default:
      return status satisfies never
  }
}
