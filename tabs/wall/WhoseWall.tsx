import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components'
import { useText } from '#tabs/text/TextProvider.tsx'
import { messages } from '#tabs/wall/messages.ts'

const useStyles = makeStyles({
  group: { display: 'flex', columnGap: tokens.spacingHorizontalS, marginBlockEnd: tokens.spacingVerticalL },
})

type Whose = 'team' | 'everyone'

/** In a channel: the team's wall or everyone's. */
export default function WhoseWall({ whose, onChange }: { whose: Whose; onChange: (whose: Whose) => void }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <fieldset className={styles.group} aria-label={text.whose}>
      {(['team', 'everyone'] as const).map((choice) => (
        <ToggleButton
          key={choice}
          shape="circular"
          checked={whose === choice}
          onClick={() => onChange(choice)}
        >
          {text[choice]}
        </ToggleButton>
      ))}
    </fieldset>
  )
}
