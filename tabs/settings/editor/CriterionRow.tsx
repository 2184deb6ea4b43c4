import { Caption1, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { PointerEvent } from 'react'
import { limits } from '#core/contract/limits.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { TextField } from '#tabs/design/form/TextField.tsx'
import { OrderTools } from '#tabs/design/order/OrderTools.tsx'
import { messages } from '#tabs/settings/editor/messages.ts'
import { type CriterionDraft, weightOf } from '#tabs/settings/editor/rubric.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: 'clamp(8px, 2vw, 16px)',
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  dragged: {
    boxShadow: tokens.shadow16,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  which: { flex: '1 1 90px', display: 'flex', flexDirection: 'column', minInlineSize: 0 },
  share: { color: tokens.colorNeutralForeground2 },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  name: { flex: '1 1 180px', minInlineSize: 0 },
  weight: { flex: '0 1 96px', minInlineSize: '72px' },
  input: { minInlineSize: 0, inlineSize: '100%' },
  bar: {
    blockSize: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  filled: {
    blockSize: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    transitionProperty: 'inline-size',
    transitionDuration: tokens.durationNormal,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
})

type CriterionRowProps = {
  criterion: CriterionDraft
  at: number
  count: number
  share: number
  tried: boolean
  disabled: boolean
  dragged: boolean
  onGrab: (event: PointerEvent) => void
  onMove: (to: number) => void
  onChange: (criterion: CriterionDraft) => void
  onRemove: () => void
}

/** One question of the rubric. */
export function CriterionRow(props: CriterionRowProps) {
  const { criterion, at, share, tried, disabled, dragged, onChange } = props
  const styles = useStyles()
  const text = useText(messages)
  const n = useFormats().number(at + 1)
  return (
    <li className={mergeClasses(styles.row, dragged && styles.dragged)} aria-label={text.criterion(n)}>
      <Head {...props} />
      <div className={styles.bar} aria-hidden>
        <div className={styles.filled} style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <div className={styles.fields}>
        <TextField
          id={`criterion-${criterion.id}`}
          className={styles.name}
          label={text.criterionName}
          value={criterion.name}
          onChange={(name) => onChange({ ...criterion, name })}
          max={limits.criterionName}
          error={tried && criterion.name.trim() === '' ? text.criterionNameMissing : undefined}
          disabled={disabled}
        />
        <Field
          className={styles.weight}
          label={text.weight}
          required
          {...(tried && weightOf(criterion.weight) === undefined
            ? { validationMessage: text.weightMissing }
            : {})}
        >
          <Input
            className={styles.input}
            inputMode="decimal"
            value={criterion.weight}
            disabled={disabled}
            onChange={(_, data) => onChange({ ...criterion, weight: data.value })}
          />
        </Field>
      </div>
      <CountedTextarea
        label={text.guidance}
        hint={text.guidanceHint}
        value={criterion.guidance}
        onChange={(guidance) => onChange({ ...criterion, guidance })}
        max={limits.guidance}
        rows={2}
        disabled={disabled}
      />
    </li>
  )
}

function Head({ criterion, at, count, share, disabled, onGrab, onMove, onRemove }: CriterionRowProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const name = criterion.name.trim() || text.criterion(formats.number(at + 1))
  return (
    <OrderTools {...{ name, at, count, disabled, onGrab, onMove, onRemove }} stays={count === 1}>
      <span className={styles.which}>
        <Caption1>{text.criterion(formats.number(at + 1))}</Caption1>
        <Caption1 className={styles.share}>{text.counts(formats.number(Math.round(share * 100)))}</Caption1>
      </span>
    </OrderTools>
  )
}
