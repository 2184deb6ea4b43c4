import { Caption1, makeStyles, Switch, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { ChoiceWords } from '#tabs/settings/form/Choices.tsx'

const useStyles = makeStyles({
  means: {
    color: tokens.colorNeutralForeground2,
    maxInlineSize: '64ch',
    textWrap: 'pretty',
    paddingInlineStart: '58px',
    '@media (max-width: 400px)': { paddingInlineStart: '12px' },
  },
})

type OnOffProps = { words: ChoiceWords; on: boolean; onChange: (on: boolean) => void; disabled?: boolean }

/** A switch, with a sentence on what follows from it. */
export function OnOff({ words, on, onChange, disabled = false }: OnOffProps) {
  const styles = useStyles()
  const means = useId()
  return (
    <div>
      <Switch
        label={words.name}
        checked={on}
        disabled={disabled}
        aria-describedby={means}
        onChange={(_, data) => onChange(data.checked)}
      />
      <Caption1 block id={means} className={styles.means}>
        {words.means}
      </Caption1>
    </div>
  )
}
