import { makeStyles, tokens } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'

const useStyles = makeStyles({
  note: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  lock: { flexShrink: 0, fontSize: '16px' },
})

/** Says beside a field why it can't be changed now; nothing where it can. */
export function Frozen({ why }: { why: string | undefined }) {
  const styles = useStyles()
  if (why === undefined) return null
  return (
    <div className={styles.note}>
      <LockClosedRegular className={styles.lock} aria-hidden />
      <span>{why}</span>
    </div>
  )
}
