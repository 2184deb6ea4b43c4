import {
  Button,
  Caption1,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import type { ScoreContent } from '#core/contract/judging.ts'
import { limits } from '#core/contract/limits.ts'
import type { Criterion } from '#core/contract/programs.ts'
import { useCurrent } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { messages } from '#tabs/judge/messages.ts'
import type { Item } from '#tabs/judge/queue.ts'
import { type ScoreDraft, useScoreDraft } from '#tabs/judge/score-drafts.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  radios: { display: 'flex', justifyContent: 'space-between', columnGap: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type ScoreFormProps = { item: Item; open: boolean; onAnswered: () => void }

/** The award's rubric, to be answered from 1 to 5; or an abstention. */
export function ScoreForm({ item, open, onAnswered }: ScoreFormProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { award, nomination } = item
  const { draft, touched, change, sent } = useScoreDraft(nomination)
  const { submit, pending, problem } = useSubmit(nomination.id, () => {
    sent()
    onAnswered()
  })
  const left = award.rubric.filter((criterion) => draft.points[criterion.id] === undefined).length
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (left === 0) void submit({ kind: 'scored', points: draft.points, ...noteOf(draft) })
      }}
    >
      <Subtitle2 as="h3">{text.rubric}</Subtitle2>
      {award.rubric.map((criterion) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
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
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={pending || left > 0}>
            {nomination.standing.kind === 'answered' ? text.saveAgain : text.save}
          </Button>
          <Button
            disabledFocusable={pending}
            title={text.abstainHint}
            onClick={() => void submit({ kind: 'abstained', ...noteOf(draft) })}
          >
            {text.abstain}
          </Button>
          <State item={item} pending={pending} touched={touched} left={left} />
        </div>
      ) : null}
      {open ? <Caption1 className={styles.quiet}>{text.abstainHint}</Caption1> : null}
    </form>
  )
}

function State({
  item,
  pending,
  touched,
  left,
}: {
  item: Item
  pending: boolean
  touched: boolean
  left: number
}) {
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

function useSubmit(nominationId: string, onDone: () => void) {
  const { cycle } = useCurrent()
  const { run, pending, problem } = useCommand('submitScore', ['judging'])
  const submit = async (score: ScoreContent) => {
    const done = await run({ params: { cycleId: cycle?.id ?? '', nominationId }, body: { score } })
    if (done) onDone()
  }
  return { submit, pending, problem }
}

type CriterionFieldProps = {
  criterion: Criterion
  value: number | undefined
  disabled: boolean
  onChange: (points: number) => void
}

function CriterionField({ criterion, value, disabled, onChange }: CriterionFieldProps) {
  const styles = useStyles()
  const formats = useFormats()
  return (
    <Field label={<bdi>{criterion.name}</bdi>} hint={<bdi>{criterion.guidance}</bdi>} required>
      <RadioGroup
        layout="horizontal-stacked"
        className={styles.radios}
        value={value === undefined ? '' : String(value)}
        disabled={disabled}
        onChange={(_, data) => onChange(Number(data.value))}
      >
        {[1, 2, 3, 4, 5].map((points) => (
          <Radio key={points} value={String(points)} label={formats.number(points)} />
        ))}
      </RadioGroup>
    </Field>
  )
}

function noteOf({ note }: ScoreDraft): { note?: string } {
  return note.trim() === '' ? {} : { note }
}
