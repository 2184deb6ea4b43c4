import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { Program } from '#core/contract/programs.ts'
import { chooseProgram } from '#tabs/api/chosen-program.ts'
import { useCurrent } from '#tabs/api/current.ts'
import { messages } from '#tabs/shell/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: 'clamp(12px, 4vw, 32px)',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  field: { minInlineSize: 0, maxInlineSize: '100%' },
})

/** Which of several programs the screens speak of. */
export default function ProgramSwitch({ programs }: { programs: readonly Program[] }) {
  const styles = useStyles()
  const text = useText(messages)
  const { program } = useCurrent()
  return (
    <div className={styles.strip}>
      <Field label={text.program} orientation="horizontal" size="small" className={styles.field}>
        <Select size="small" value={program?.id ?? ''} onChange={(_, { value }) => chooseProgram(value)}>
          {programs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
