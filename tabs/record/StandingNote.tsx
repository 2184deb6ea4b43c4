import { Body1, Body1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import type { RecordStanding } from '#core/contract/records.ts'
import { messages } from '#tabs/record/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  note: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    minInlineSize: 0,
  },
  icon: { flexShrink: 0, fontSize: '20px', display: 'flex' },
  words: { display: 'flex', flexDirection: 'column', minInlineSize: 0 },
  valid: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  corrected: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1 },
  revoked: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
})

const icons = {
  valid: <CheckmarkCircleRegular />,
  corrected: <EditRegular />,
  revoked: <DismissCircleRegular />,
}

/** Whether a record stands, was corrected or taken back. */
export function StandingNote({ standing }: { standing: RecordStanding }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { kind } = standing
  const title = kind === 'valid' ? text.valid : text[kind](formats.date(standing.at))
  const why = kind === 'revoked' ? standing.reason : undefined
  return (
    <div className={mergeClasses(styles.note, styles[kind])}>
      <span className={styles.icon} aria-hidden>
        {icons[kind]}
      </span>
      <span className={styles.words}>
        <Body1Strong>{title}</Body1Strong>
        {why === undefined ? null : (
          <Body1>
            {text.because} <bdi>{why}</bdi>
          </Body1>
        )}
      </span>
    </div>
  )
}
