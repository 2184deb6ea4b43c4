import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { ShareScreenStartRegular } from '@fluentui/react-icons/svg/share-screen-start'
import { useEffect, useState } from 'react'
import { messages } from '#tabs/ceremony/messages.ts'
import { type StageSharing, shareToStage, stageSharing } from '#tabs/teams/stage.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  share: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  note: { color: tokens.colorNeutralForeground2 },
})

type Outcome = 'idle' | 'sharing' | 'shared' | 'failed'

/** Puts the stage up for everybody in the meeting; where that isn't possible, says why instead. */
export function ShareToStage({ ceremonyId }: { ceremonyId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const [sharing, setSharing] = useState<StageSharing>()
  const [outcome, setOutcome] = useState<Outcome>('idle')

  useEffect(() => {
    void stageSharing().then(setSharing)
  }, [])

  async function share() {
    setOutcome('sharing')
    try {
      await shareToStage(ceremonyId)
      setOutcome('shared')
    } catch {
      setOutcome('failed')
    }
  }

  if (sharing === undefined) return null
  if (sharing !== 'possible') return <Caption1 className={styles.note}>{text.shareWhyNot[sharing]}</Caption1>
  return (
    <div className={styles.share}>
      <Button
        icon={<ShareScreenStartRegular />}
        disabledFocusable={outcome === 'sharing'}
        onClick={() => void share()}
      >
        {text.share}
      </Button>
      <output className={styles.note}>
        {outcome === 'shared' ? text.sharing : null}
        {outcome === 'failed' ? text.shareFailed : null}
      </output>
    </div>
  )
}
