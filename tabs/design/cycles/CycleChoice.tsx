import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { ChosenCycle } from '#tabs/design/cycles/chosen-cycle.ts'
import { messages } from '#tabs/design/cycles/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  choice: {
    inlineSize: '100%',
    maxInlineSize: '420px',
    minInlineSize: 0,
    '& span, & select': { minWidth: 0, textOverflow: 'ellipsis' },
    marginBlockStart: `calc(-1 * ${tokens.spacingVerticalM})`,
  },
})

/** Which cycle a screen speaks of; nothing where there is only one. */
export function CycleChoice({ cycles, cycle, choose }: ChosenCycle) {
  const styles = useStyles()
  const text = useText(messages)
  if (!cycle) return null
  const shown = cycles.some(({ id }) => id === cycle.id) ? cycles : [...cycles, cycle]
  if (shown.length < 2) return null
  return (
    <Field label={text.cycle} className={styles.choice}>
      <Select value={cycle.id} onChange={(_, { value }) => choose(value)}>
        {shown.map(({ id, name, status }) => (
          <option key={id} value={id}>
            {text.option(name, text.status[status])}
          </option>
        ))}
      </Select>
    </Field>
  )
}
