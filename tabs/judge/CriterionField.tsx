import { Caption1, Label, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { Criterion } from '#core/contract/programs.ts'
import { messages } from '#tabs/judge/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  criterion: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    // Room for the sign of which one keys answer now.
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    ':focus-within': { borderInlineStartColor: tokens.colorCompoundBrandStroke },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  radios: { display: 'flex', justifyContent: 'space-between', columnGap: 0 },
})

type CriterionFieldProps = {
  criterion: Criterion
  /** Its share of all weights, from 0 to 1, where they differ. */
  share: number | undefined
  value: number | undefined
  disabled: boolean
  onChange: (points: number) => void
}

/** One question of the rubric with its guidance, to be answered from 1 to 5. */
export function CriterionField({ criterion, share, value, disabled, onChange }: CriterionFieldProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const [name, guidance] = [useId(), useId()]
  return (
    <div className={styles.criterion} data-criterion={criterion.id}>
      <div className={styles.head}>
        <Label id={name} required className={styles.name}>
          <bdi>{criterion.name}</bdi>
        </Label>
        {share === undefined ? null : (
          <Caption1 className={styles.quiet}>{text.weight(formats.number(Math.round(share * 100)))}</Caption1>
        )}
      </div>
      <Caption1 id={guidance} className={styles.quiet}>
        <bdi>{criterion.guidance}</bdi>
      </Caption1>
      <RadioGroup
        layout="horizontal-stacked"
        className={styles.radios}
        aria-labelledby={name}
        aria-describedby={guidance}
        required
        value={value === undefined ? '' : String(value)}
        disabled={disabled}
        onChange={(_, data) => onChange(Number(data.value))}
      >
        {[1, 2, 3, 4, 5].map((points) => (
          <Radio key={points} value={String(points)} label={formats.number(points)} />
        ))}
      </RadioGroup>
    </div>
  )
}
