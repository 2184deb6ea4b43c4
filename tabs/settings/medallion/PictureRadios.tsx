import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minInlineSize: 0 },
  legend: {
    padding: 0,
    marginBlockEnd: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  options: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(70px, 1fr))',
    gap: tokens.spacingHorizontalSNudge,
  },
  option: { position: 'relative', display: 'block', cursor: 'pointer' },
  // Over the whole tile, so that a click anywhere chooses and touch finds it; the tile draws what it is.
  input: { position: 'absolute', inset: 0, inlineSize: '100%', blockSize: '100%', margin: 0, opacity: 0 },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    blockSize: '100%',
    boxSizing: 'border-box',
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: '1px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
    'input:checked + &': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
      boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorBrandBackground2,
    },
    'input:focus-visible + &': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
    // Windows' own high contrast paints over borders' colors.
    '@media (forced-colors: active)': {
      'input:checked + &': { outline: '3px solid Highlight' },
    },
  },
})

type PictureRadiosProps<Option extends string> = {
  legend: string
  options: readonly Option[]
  chosen: Option
  nameOf: (option: Option) => string
  renderPicture: (option: Option) => ReactNode
  onChoose: (option: Option) => void
}

/** One of several, each shown as it will look. */
export function PictureRadios<Option extends string>(props: PictureRadiosProps<Option>) {
  const { legend, options, chosen, nameOf, renderPicture, onChoose } = props
  const styles = useStyles()
  const group = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option} className={styles.option}>
            <input
              type="radio"
              className={styles.input}
              name={group}
              value={option}
              checked={option === chosen}
              onChange={() => onChoose(option)}
            />
            <span className={styles.tile}>
              {renderPicture(option)}
              {nameOf(option)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
