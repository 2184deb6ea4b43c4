import { Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import type { Visibility } from '#core/contract/recognition.ts'
import { messages } from '#tabs/commend/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Kind = Visibility['kind']
type WhoMaySeeProps = { inTeam: boolean; chosen: Kind; onChange: (kind: Kind) => void }

/** Who may see a commendation (rule W2); the team only where there is one. */
export function WhoMaySee({ inTeam, chosen, onChange }: WhoMaySeeProps) {
  const styles = useStyles()
  const text = useText(messages)
  const kinds: readonly Kind[] = inTeam ? ['team', 'tenant', 'private'] : ['tenant', 'private']
  return (
    <Field label={text.visibility}>
      <RadioGroup
        value={chosen}
        onChange={(_, data) => onChange(kinds.find((kind) => kind === data.value) ?? 'tenant')}
      >
        {kinds.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={
              <span className={styles.choice}>
                {text[kind]}
                <Caption1 className={styles.quiet}>{text[`${kind}Hint`]}</Caption1>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}
