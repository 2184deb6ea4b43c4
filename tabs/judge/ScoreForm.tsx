import { Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import type { ScoreContent } from '#core/contract/judging.ts'
import { limits } from '#core/contract/limits.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { CriterionField } from '#tabs/judge/CriterionField.tsx'
import { messages } from '#tabs/judge/messages.ts'
import { type Item, sharesOf } from '#tabs/judge/queue.ts'
import { type ScoreDraft, useScoreDraft } from '#tabs/judge/score-drafts.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type ScoreFormProps = { item: Item; onAnswered: () => void }

/** The award's rubric, to be answered from 1 to 5; or an abstention. */
export function ScoreForm({ item, onAnswered }: ScoreFormProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { judge, award, nomination } = item
  const open = item.scoring === 'open'
  const { draft, touched, change, sent } = useScoreDraft(judge, nomination)
  const { submit, pending, problem } = useSubmit(item, () => {
    sent()
    onAnswered()
  })
  const shares = sharesOf(award)
  const left = award.rubric.filter((criterion) => draft.points[criterion.id] === undefined).length
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (left === 0) void submit({ kind: 'scored', points: draft.points, ...noteOf(draft) })
      }}
    >
      <div className={styles.head}>
        <Subtitle2 as="h3">{text.rubric}</Subtitle2>
        {item.scoring === 'decided' ? <Caption1 className={styles.quiet}>{text.frozen}</Caption1> : null}
        {award.normalized ? <Caption1 className={styles.quiet}>{text.normalized}</Caption1> : null}
      </div>
      {award.rubric.map((criterion) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          share={shares.get(criterion.id)}
          value={draft.points[criterion.id]}
          disabled={!open}
          onChange={(points) => change({ points: { ...draft.points, [criterion.id]: points } })}
        />
      ))}
      <CountedTextarea
        label={text.note}
        hint={text.noteHint}
        value={draft.note}
        onChange={(note) => change({ note })}
        max={limits.note}
        rows={2}
        disabled={!open}
      />
      <ProblemBar problem={problem} />
      {open ? (
        <Actions
          {...{ item, pending, touched, left }}
          onAbstain={() => void submit({ kind: 'abstained', ...noteOf(draft) })}
        />
      ) : null}
    </form>
  )
}

type ActionsProps = StateProps & { onAbstain: () => void }

function Actions({ onAbstain, ...state }: ActionsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { item, pending, left } = state
  return (
    <>
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={pending || left > 0}
          aria-keyshortcuts="Control+Enter"
        >
          {item.nomination.standing.kind === 'answered' ? text.saveAgain : text.save}
        </Button>
        <Button disabledFocusable={pending} onClick={onAbstain}>
          {text.abstain}
        </Button>
        <State {...state} />
      </div>
      <Caption1 className={styles.quiet}>{text.abstainHint}</Caption1>
    </>
  )
}

type StateProps = { item: Item; pending: boolean; touched: boolean; left: number }

function State({ item, pending, touched, left }: StateProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { standing } = item.nomination
  const words = () => {
    if (pending) return text.saving
    if (touched) return left > 0 ? text.incomplete(left) : text.unsaved
    if (standing.kind !== 'answered') return ''
    return standing.score.kind === 'abstained' ? text.standing.abstained : text.saved
  }
  return <output className={styles.quiet}>{words()}</output>
}

function useSubmit({ cycleId, nomination }: Item, onDone: () => void) {
  const { run, pending, problem } = useCommand('submitScore', ['judging'])
  const submit = async (score: ScoreContent) => {
    const done = await run({ params: { cycleId, nominationId: nomination.id }, body: { score } })
    if (done) onDone()
  }
  return { submit, pending, problem }
}

function noteOf({ note }: ScoreDraft): { note?: string } {
  return note.trim() === '' ? {} : { note }
}
