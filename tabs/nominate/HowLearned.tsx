import { Caption1, Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components'
import type { Award, LearningMode, Outcome } from '#core/contract/programs.ts'
import { Card } from '#tabs/design/Card.tsx'
import type { NominationDraft } from '#tabs/nominate/draft.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { learning } from '#tabs/text/learning.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  // A select is as wide as its longest option unless told otherwise.
  select: { maxInlineSize: '360px', gridTemplateColumns: 'minmax(0, 1fr)' },
  choice: { display: 'flex', flexDirection: 'column', maxInlineSize: '60ch' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type HowLearnedProps = {
  award: Award | undefined
  draft: NominationDraft
  onChange: (draft: NominationDraft) => void
  error: string | undefined
}

/** How the nominees learned and what came of it: only what the award honors is offered. */
export function HowLearned({ award, draft, onChange, error }: HowLearnedProps) {
  const styles = useStyles()
  const text = useText(messages)
  const words = useText(learning)
  const modes = award?.modes ?? (Object.keys(words.modes) as LearningMode[])
  const outcomes: readonly Outcome[] = award?.outcomes ?? ['achieved', 'attempted']
  return (
    <Card title={text.how}>
      <Field
        label={text.mode}
        required
        className={styles.select}
        {...(error === undefined ? {} : { validationMessage: error })}
      >
        <Select
          id="nominate-mode"
          value={draft.mode}
          onChange={(_, data) =>
            onChange({ ...draft, mode: modes.find((mode) => mode === data.value) ?? '' })
          }
        >
          <option value="">{text.choose}</option>
          {modes.map((mode) => (
            <option key={mode} value={mode}>
              {words.modes[mode]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.outcome} required>
        <RadioGroup
          value={draft.outcome}
          onChange={(_, data) =>
            onChange({ ...draft, outcome: data.value === 'attempted' ? 'attempted' : 'achieved' })
          }
        >
          {outcomes.map((outcome) => (
            <Radio
              key={outcome}
              value={outcome}
              label={
                <span className={styles.choice}>
                  {words.outcomes[outcome]}
                  <Caption1 className={styles.quiet}>{text[outcome]}</Caption1>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </Card>
  )
}
