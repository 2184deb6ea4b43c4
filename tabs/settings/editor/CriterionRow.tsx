import { Button, Caption1, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { ReOrderDotsVerticalRegular } from '@fluentui/react-icons/svg/re-order-dots-vertical'
import type { KeyboardEvent, PointerEvent } from 'react'
import { limits } from '#core/contract/limits.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { messages } from '#tabs/settings/editor/messages.ts'
import { type CriterionDraft, weightOf } from '#tabs/settings/editor/rubric.ts'
import { TextField } from '#tabs/settings/form/TextField.tsx'
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
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS },
  which: { flex: '1 1 90px', display: 'flex', flexDirection: 'column', minInlineSize: 0 },
  share: { color: tokens.colorNeutralForeground2 },
  grip: { cursor: 'grab', touchAction: 'none' },
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
  function byArrow(event: KeyboardEvent<HTMLElement>) {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    const grip = event.currentTarget
    onMove(at + step)
    // Moving in the document takes the focus away.
    requestAnimationFrame(() => grip.focus())
  }
  const tool = { appearance: 'subtle', size: 'small', disabled } as const
  return (
    <div className={styles.head}>
      <Button
        {...tool}
        className={styles.grip}
        icon={<ReOrderDotsVerticalRegular />}
        aria-label={text.reorder(name)}
        disabled={disabled || count < 2}
        onPointerDown={onGrab}
        onKeyDown={byArrow}
      />
      <span className={styles.which}>
        <Caption1>{text.criterion(formats.number(at + 1))}</Caption1>
        <Caption1 className={styles.share}>{text.counts(formats.number(Math.round(share * 100)))}</Caption1>
      </span>
      <Button
        {...tool}
        icon={<ArrowUpRegular />}
        aria-label={text.moveUp(name)}
        disabledFocusable={at === 0}
        onClick={() => onMove(at - 1)}
      />
      <Button
        {...tool}
        icon={<ArrowDownRegular />}
        aria-label={text.moveDown(name)}
        disabledFocusable={at === count - 1}
        onClick={() => onMove(at + 1)}
      />
      <Button
        {...tool}
        icon={<DeleteRegular />}
        aria-label={text.remove(name)}
        disabledFocusable={count === 1}
        onClick={onRemove}
      />
    </div>
  )
}
