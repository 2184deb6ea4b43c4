import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ButtonHTMLAttributes } from 'react'

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    boxSizing: 'border-box',
    margin: 0,
    minInlineSize: '96px',
    paddingBlock: '5px',
    paddingInline: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':hover:active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '&[aria-disabled=true]': { cursor: 'default', color: tokens.colorNeutralForegroundDisabled },
  },
  large: {
    paddingBlock: '8px',
    paddingInline: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  secondary: {},
  primary: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':hover:active': { backgroundColor: tokens.colorBrandBackgroundPressed },
  },
  transparent: {
    border: `${tokens.strokeWidthThin} solid transparent`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: 'transparent', color: tokens.colorNeutralForeground2BrandHover },
    ':hover:active': { backgroundColor: 'transparent' },
  },
})

type PlainButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  appearance?: 'primary' | 'secondary' | 'transparent'
  large?: boolean
}

/** A button of the first screen: looks like Fluent's, whose code comes with other screens. */
export function PlainButton({ appearance = 'secondary', large, className, ...rest }: PlainButtonProps) {
  const styles = useStyles()
  const look = mergeClasses(styles.button, styles[appearance], large === true && styles.large, className)
  return <button type="button" className={look} {...rest} />
}
