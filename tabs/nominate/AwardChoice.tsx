import {
  Body1Strong,
  Caption1,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import type { Award } from '#core/contract/programs.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'stretch',
  },
  card: {
    display: 'flex',
    minInlineSize: 0,
    alignItems: 'flex-start',
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '& > *': { flexGrow: 1, paddingBlock: tokens.spacingVerticalS },
    '& label': { flexGrow: 1, minInlineSize: 0 },
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  label: { display: 'flex', columnGap: tokens.spacingHorizontalM, alignItems: 'center' },
  words: { display: 'flex', flexDirection: 'column', minInlineSize: 0, overflowWrap: 'anywhere' },
  // Fluent fades what isn't chosen; all of these are worth a look.
  name: { color: tokens.colorNeutralForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type AwardChoiceProps = {
  id: string
  label: string
  awards: readonly Award[]
  chosen: string
  onChoose: (award: Award) => void
  error: string | undefined
  disabled: boolean
}

/** The awards as cards with their medals, one to be chosen. */
export function AwardChoice({ id, label, awards, chosen, onChoose, error, disabled }: AwardChoiceProps) {
  const styles = useStyles()
  return (
    <Field label={label} required {...(error === undefined ? {} : { validationMessage: error })}>
      <RadioGroup
        id={id}
        tabIndex={-1}
        className={styles.group}
        value={chosen}
        disabled={disabled}
        onChange={(_, data) => {
          const award = awards.find((award) => award.id === data.value)
          if (award) onChoose(award)
        }}
      >
        {awards.map((award) => (
          <div key={award.id} className={mergeClasses(styles.card, award.id === chosen && styles.chosen)}>
            <Radio
              value={award.id}
              label={
                <span className={styles.label}>
                  <Medallion design={award.medallion} size={44} />
                  <span className={styles.words}>
                    <Body1Strong className={styles.name} dir="auto">
                      {award.name}
                    </Body1Strong>
                    <Caption1 className={styles.quiet} dir="auto">
                      {award.description}
                    </Caption1>
                  </span>
                </span>
              }
            />
          </div>
        ))}
      </RadioGroup>
    </Field>
  )
}
