import {
  Badge,
  Body1,
  Button,
  Caption1,
  makeStyles,
  Subtitle1,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import type { Nomination } from '#core/contract/nominations.ts'
import type { Award, Cycle } from '#core/contract/programs.ts'
import { useCurrent } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { CardSkeletons, ErrorState } from '#tabs/design/States.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { messages } from '#tabs/program/messages.ts'
import { useKept } from '#tabs/program/use-kept.ts'
import { countPoints } from '#tabs/text/count-points.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: 'clamp(12px, 3vw, 20px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1 },
  story: { whiteSpace: 'pre-wrap', margin: 0 },
  summary: {
    cursor: 'pointer',
    minBlockSize: '32px',
    alignContent: 'center',
    color: tokens.colorBrandForegroundLink,
  },
})

/** Everything nominated in a cycle, award by award, with the owner's ruling on what can't stand. */
export function Nominations({ cycle }: { cycle: Cycle }) {
  const styles = useStyles()
  const text = useText(messages)
  const { program } = useCurrent()
  const { data, error, refetch } = useOperation('cycleNominations', { params: { cycleId: cycle.id } })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  return (
    <section className={styles.section}>
      <Subtitle1 as="h2">{text.nominations}</Subtitle1>
      <Caption1 className={styles.quiet}>{text.hiddenAward}</Caption1>
      {data ? null : <CardSkeletons />}
      {data &&
        program?.awards
          .filter((award) => award.active)
          .map((award) => (
            <Group
              key={award.id}
              award={award}
              cycle={cycle}
              nominations={data.filter((one) => one.awardId === award.id)}
            />
          ))}
    </section>
  )
}

function Group({ award, cycle, nominations }: { award: Award; cycle: Cycle; nominations: Nomination[] }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <Medallion design={award.medallion} size={40} />
        <Subtitle2 as="h3">
          <bdi>{award.name}</bdi>
        </Subtitle2>
        <Caption1 className={styles.quiet}>
          {nominations.length === 0 ? text.noNominations : text.count(nominations.length)}
        </Caption1>
      </div>
      <ul className={styles.list}>
        {nominations.map((nomination) => (
          <Item key={nomination.id} nomination={nomination} ruling={cycle.status !== 'published'} />
        ))}
      </ul>
    </div>
  )
}

function Item({ nomination, ruling }: { nomination: Nomination; ruling: boolean }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { nominees, nominator, status, story, submittedAt, ineligibleReason } = nomination
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Body1 className={styles.grow}>
          <strong>
            <PeopleNames people={nominees} />
          </strong>{' '}
          <Caption1 className={styles.quiet}>
            <bdi>{text.by(nominator.name)}</bdi> · {formats.date(submittedAt)}
          </Caption1>
        </Body1>
        {status === 'submitted' ? null : (
          <Badge appearance="tint" color={status === 'ineligible' ? 'warning' : 'informative'}>
            {text[status]}
          </Badge>
        )}
      </div>
      {ineligibleReason === undefined ? null : (
        <Caption1 className={styles.quiet}>
          {text.because}: <bdi>{ineligibleReason}</bdi>
        </Caption1>
      )}
      <details>
        <summary className={styles.summary}>{text.showStory}</summary>
        <p className={styles.story} dir="auto">
          {story}
        </p>
      </details>
      {ruling && status !== 'withdrawn' ? <Ruling nomination={nomination} /> : null}
    </li>
  )
}

function Ruling({ nomination }: { nomination: Nomination }) {
  const styles = useStyles()
  const text = useText(messages)
  const { id, cycleId, status } = nomination
  const [open, setOpen] = useState(false)
  const [tried, setTried] = useState(false)
  const reason = useKept(`ruling ${id}`, '')
  const { run, pending, problem } = useCommand('ruleEligibility', ['cycleNominations', 'ranking'])
  const params = { cycleId, nominationId: id }
  const short = countPoints(reason.value) < limits.reason.min

  async function rule() {
    setTried(true)
    if (short) return
    if (await run({ params, body: { eligible: false, reason: reason.value } })) reason.forget()
  }

  if (status === 'ineligible') {
    return (
      <div className={styles.line}>
        <Button
          size="small"
          disabledFocusable={pending}
          onClick={() => void run({ params, body: { eligible: true } })}
        >
          {text.ruleBack}
        </Button>
        <ProblemBar problem={problem} />
      </div>
    )
  }
  return (
    <>
      <div className={styles.line}>
        <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text.rule}
        </Button>
      </div>
      {open ? (
        <>
          <CountedTextarea
            label={text.ruleReason}
            hint={text.ruleHint}
            value={reason.value}
            onChange={reason.keep}
            max={limits.reason.max}
            rows={2}
            required
            error={tried && short ? text.reasonMissing : undefined}
          />
          <ProblemBar problem={problem} />
          <div className={styles.line}>
            <Button disabledFocusable={pending} onClick={() => void rule()}>
              {text.ruleSend}
            </Button>
          </div>
        </>
      ) : null}
    </>
  )
}
