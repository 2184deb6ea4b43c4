import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { OwnedCycle } from '#core/contract/program-settings.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { Card } from '#tabs/design/Card.tsx'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { PersonLine } from '#tabs/people/PersonLine.tsx'
import { AllowLate } from '#tabs/settings/cycles/AllowLate.tsx'
import { messages } from '#tabs/settings/cycles/messages.ts'
import { settingsReads } from '#tabs/settings/use-settings.ts'
import { useZoneFormats } from '#tabs/settings/use-zone-formats.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  given: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'flex-start' },
  words: { flex: '1 1 220px', minInlineSize: 0, display: 'flex', flexDirection: 'column', rowGap: '4px' },
})

type LateExceptionsProps = { cycle: OwnedCycle; timeZone: string; me: string }

/** Who may nominate after the others, since when and why; and the way to allow it (rule P12). */
export function LateExceptions({ cycle, timeZone, me }: LateExceptionsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { status, exceptions } = cycle
  const decided = status === 'decided' || status === 'published'
  return (
    <Card title={text.exceptions}>
      <Body1 className={styles.quiet}>{text.exceptionsIntro}</Body1>
      {exceptions.length === 0 ? <Caption1 className={styles.quiet}>{text.noExceptions}</Caption1> : null}
      <ul className={styles.list}>
        {exceptions.map((exception) => (
          <li key={exception.person.id}>
            <Given cycleId={cycle.id} exception={exception} timeZone={timeZone} fixed={decided} />
          </li>
        ))}
      </ul>
      {status === 'scheduled' ? <Caption1 className={styles.quiet}>{text.exceptionsNotYet}</Caption1> : null}
      {decided ? <Caption1 className={styles.quiet}>{text.exceptionsClosed}</Caption1> : null}
      {status === 'scheduled' || decided ? null : (
        <AllowLate cycleId={cycle.id} timeZone={timeZone} me={me} />
      )}
    </Card>
  )
}

type GivenProps = {
  cycleId: string
  exception: OwnedCycle['exceptions'][number]
  timeZone: string
  fixed: boolean
}

function Given({ cycleId, exception, timeZone, fixed }: GivenProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useZoneFormats(timeZone)
  const now = useNow()
  const { run, pending, problem } = useCommand('endLate', settingsReads)
  const { person, until, by, at, reason } = exception
  const running = until > now && !fixed
  const when = formats.full(until)
  return (
    <div className={styles.given}>
      <div className={styles.words}>
        <PersonLine name={person.name} about={running ? text.lasts(when) : text.ended(when)} />
        <span dir="auto">{reason}</span>
        <Caption1 className={styles.quiet}>{text.givenBy(by.name, formats.full(at))}</Caption1>
        <ProblemBar problem={problem} />
      </div>
      {running ? (
        <ConfirmButton
          label={text.end}
          about={text.endOf(person.name)}
          question={text.endAsk}
          explanation={text.endWhy}
          confirm={text.end}
          disabled={pending}
          onConfirm={() => void run({ params: { cycleId, personId: person.id }, body: {} })}
        />
      ) : null}
    </div>
  )
}
