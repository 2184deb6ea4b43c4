import { Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import type { LearningMode, Outcome } from '#core/contract/programs.ts'
import { Card } from '#tabs/design/Card.tsx'
import type { AwardForm } from '#tabs/settings/editor/award-form.ts'
import { messages } from '#tabs/settings/editor/messages.ts'
import { Frozen } from '#tabs/settings/form/Frozen.tsx'
import { learning } from '#tabs/text/learning.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  modes: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 190px), 1fr))' },
  all: { alignSelf: 'flex-start' },
  outcomes: { display: 'flex', flexDirection: 'column' },
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    margin: 0,
    padding: 0,
    border: 'none',
    minInlineSize: 0,
  },
  legend: { padding: 0, marginBlockEnd: tokens.spacingVerticalXXS },
  error: { color: tokens.colorPaletteRedForeground1 },
  label: { display: 'flex', flexDirection: 'column', maxInlineSize: '64ch' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Learning modes and outcomes: a nominator chooses among these. */
export function LearningHonored({ form }: { form: AwardForm }) {
  const styles = useStyles()
  const text = useText(messages)
  const words = useText(learning)
  const { draft, change, fixed } = form
  const outcomes = Object.keys(words.outcomes) as Outcome[]
  return (
    <Card title={text.learning}>
      <Frozen why={fixed} />
      <Modes form={form} />
      <Group
        label={text.outcomes}
        hint={text.outcomesHint}
        id="award-outcomes"
        error={form.errorOf('outcomes')}
      >
        <div className={styles.outcomes}>
          {outcomes.map((outcome) => (
            <Checkbox
              key={outcome}
              checked={draft.outcomes.includes(outcome)}
              disabled={fixed !== undefined}
              onChange={(_, { checked }) =>
                change({ outcomes: chosen(outcomes, draft.outcomes, outcome, checked === true) })
              }
              label={
                <span className={styles.label}>
                  {words.outcomes[outcome]}
                  <Caption1 className={styles.quiet}>{text.outcomeMeans[outcome]}</Caption1>
                </span>
              }
            />
          ))}
        </div>
      </Group>
    </Card>
  )
}

function Modes({ form: { draft, change, errorOf, fixed } }: { form: AwardForm }) {
  const styles = useStyles()
  const text = useText(messages)
  const words = useText(learning)
  const modes = Object.keys(words.modes) as LearningMode[]
  return (
    <Group label={text.modes} hint={text.modesHint} id="award-modes" error={errorOf('modes')}>
      <div className={styles.modes}>
        {modes.map((mode) => (
          <Checkbox
            key={mode}
            checked={draft.modes.includes(mode)}
            disabled={fixed !== undefined}
            onChange={(_, { checked }) =>
              change({ modes: chosen(modes, draft.modes, mode, checked === true) })
            }
            label={words.modes[mode]}
          />
        ))}
      </div>
      {draft.modes.length < modes.length && fixed === undefined ? (
        <Button
          className={styles.all}
          size="small"
          appearance="subtle"
          onClick={() => change({ modes: [...modes] })}
        >
          {text.allModes}
        </Button>
      ) : null}
    </Group>
  )
}

type GroupProps = {
  id: string
  label: string
  hint: string
  error: string | undefined
  children: ReactNode
}

/** Several boxes under one label. */
function Group({ id, label, hint, error, children }: GroupProps) {
  const styles = useStyles()
  const [about, wrong] = [useId(), useId()]
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={styles.group}
      aria-describedby={error === undefined ? about : `${about} ${wrong}`}
    >
      <legend className={styles.legend}>{label}</legend>
      {children}
      <Caption1 id={about} className={styles.quiet}>
        {hint}
      </Caption1>
      {error === undefined ? null : (
        <Caption1 id={wrong} className={styles.error} role="alert">
          {error}
        </Caption1>
      )}
    </fieldset>
  )
}

/** In the order of all there are. */
function chosen<T>(all: readonly T[], before: readonly T[], one: T, on: boolean): T[] {
  return all.filter((other) => (other === one ? on : before.includes(other)))
}
