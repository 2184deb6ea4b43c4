import {
  Badge,
  type BadgeProps,
  Body1,
  Button,
  Caption1,
  Caption1Strong,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { NominationResult, OwnNomination } from '#core/contract/nominations.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { type Standing, standingOf } from '#core/contract/standing.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { Card } from '#tabs/design/Card.tsx'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { CaseDetails } from '#tabs/mine/CaseDetails.tsx'
import { messages } from '#tabs/mine/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { learning } from '#tabs/text/learning.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  body: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL, alignItems: 'flex-start' },
  words: {
    flex: '1 1 200px',
    minInlineSize: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  award: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Shown = Standing | NominationResult

const tints: Record<Shown, NonNullable<BadgeProps['color']>> = {
  submitted: 'success',
  reading: 'brand',
  decided: 'brand',
  given: 'brand',
  withdrawn: 'subtle',
  ineligible: 'warning',
  won: 'success',
  'not-chosen': 'informative',
  'not-awarded': 'informative',
  'taken-back': 'warning',
}

type MyNominationProps = { nomination: OwnNomination; cycle: Cycle }

/** One of my nominations: what I said, where it stands or what became of it, what I can still do. */
export function MyNomination({ nomination, cycle }: MyNominationProps) {
  const styles = useStyles()
  const text = useText(messages)
  const words = useText(learning)
  const formats = useFormats()
  const { award, nominees } = nomination
  const standing: Shown = nomination.result ?? standingOf(nomination, cycle)
  const names = formats.list(nominees.map((person) => person.name))
  return (
    <Card article={text.nominationOf(names)}>
      <div className={styles.body}>
        <Medallion design={award.medallion} size={72} />
        <div className={styles.words}>
          <Caption1Strong className={styles.award} dir="auto">
            {award.name}
          </Caption1Strong>
          <Subtitle2 as="h3">
            <PeopleNames people={nominees} />
          </Subtitle2>
          <div className={styles.badges}>
            <Badge appearance="tint" size="large" color={tints[standing]}>
              {text.standings[standing]}
            </Badge>
            {nomination.outcome === 'attempted' ? (
              <Badge appearance="outline" size="large" color="brand">
                {words.outcomes.attempted}
              </Badge>
            ) : null}
          </div>
          {nomination.ineligibleReason === undefined ? null : (
            <Body1>
              <strong>{text.reason}</strong> <bdi>{nomination.ineligibleReason}</bdi>
            </Body1>
          )}
          {nomination.result === undefined ? null : <Body1>{text.became[nomination.result](names)}</Body1>}
          <CaseDetails case={nomination} />
          <About nomination={nomination} />
          <Actions nomination={nomination} />
        </div>
      </div>
    </Card>
  )
}

function About({ nomination }: { nomination: OwnNomination }) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes } = useText(learning)
  const formats = useFormats()
  const facts = [
    modes[nomination.mode],
    text.sentOn(formats.date(nomination.submittedAt)),
    ...(nomination.revision > 1 ? [text.changedOn(formats.date(nomination.changedAt))] : []),
    ...(nomination.late === undefined ? [] : [text.late[nomination.late]]),
    ...(nomination.endorsements > 0 ? [text.endorsements(nomination.endorsements)] : []),
  ]
  return <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
}

function Actions({ nomination }: Pick<MyNominationProps, 'nomination'>) {
  const text = useText(messages)
  const formats = useFormats()
  const [, go] = useLocation()
  const names = formats.list(nomination.nominees.map((person) => person.name))
  if (nomination.result === 'not-chosen' || nomination.result === 'not-awarded') {
    return (
      <Button aria-label={text.thankOf(names)} onClick={() => go('/commend')}>
        {text.thank}
      </Button>
    )
  }
  return nomination.changeable ? <EditOrWithdraw nomination={nomination} names={names} /> : null
}

type LiveProps = { nomination: OwnNomination; names: string }

function EditOrWithdraw({ nomination, names }: LiveProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const withdraw = useCommand('withdrawNomination', ['ownNominations', 'openNominations', 'nomination'])
  const { cycleId, id: nominationId } = nomination
  return (
    <>
      <div className={styles.actions}>
        <Button onClick={() => go(`/nominate/${cycleId}/${nominationId}`)} aria-label={text.editOf(names)}>
          {text.edit}
        </Button>
        <ConfirmButton
          appearance="subtle"
          label={text.withdraw}
          about={text.withdrawOf(names)}
          question={text.withdrawAsk(names)}
          explanation={text.withdrawText}
          confirm={text.withdraw}
          disabled={withdraw.pending}
          onConfirm={() => void withdraw.run({ params: { cycleId, nominationId }, body: {} })}
        />
      </div>
      <ProblemBar problem={withdraw.problem} />
    </>
  )
}
