import { Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  label: { display: 'flex', flexDirection: 'column', maxInlineSize: '64ch' },
  name: { color: tokens.colorNeutralForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
})

/** What a choice is called, and what it does to people. */
export type ChoiceWords = { name: string; means: string }

type ChoicesProps<Option extends string> = {
  id?: string
  label: string
  words: Record<Option, ChoiceWords>
  chosen: Option
  onChoose: (option: Option) => void
  disabled?: boolean
}

/** One of a few, each with a sentence on what follows from it. */
export function Choices<Option extends string>(props: ChoicesProps<Option>) {
  const { id, label, words, chosen, onChoose, disabled = false } = props
  const styles = useStyles()
  const options = Object.keys(words) as Option[]
  return (
    <Field label={label}>
      <RadioGroup
        {...(id === undefined ? {} : { id })}
        value={chosen}
        disabled={disabled}
        onChange={(_, data) => {
          const option = options.find((option) => option === data.value)
          if (option) onChoose(option)
        }}
      >
        {options.map((option) => (
          <Radio
            key={option}
            value={option}
            label={
              <span className={styles.label}>
                <span className={styles.name}>{words[option].name}</span>
                <Caption1 className={styles.quiet}>{words[option].means}</Caption1>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}
