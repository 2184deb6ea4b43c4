import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { LaptopRegular } from '@fluentui/react-icons/svg/laptop'
import type { DraftState } from '#tabs/nominate/drafts/keeper.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minBlockSize: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  sign: { flexShrink: 0 },
})

/** Says quietly whether what was typed is safe; aloud only where it isn't on the server. */
export function DraftStanding({ standing }: { standing: DraftState['standing'] }) {
  const styles = useStyles()
  const text = useText(messages)
  const here =
    standing !== 'untouched' && standing !== 'typing' && standing !== 'saved' && standing !== 'ended'
  const words = standing === 'untouched' || standing === 'ended' ? '' : text.drafts[standing]
  return (
    <div className={styles.line} data-draft={standing}>
      {standing === 'saved' ? <CheckmarkRegular className={styles.sign} aria-hidden /> : null}
      {here ? <LaptopRegular className={styles.sign} aria-hidden /> : null}
      <output>{here ? <Caption1>{words}</Caption1> : null}</output>
      {here ? null : <Caption1>{words}</Caption1>}
    </div>
  )
}
