import { Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { ShareScreenStartRegular } from '@fluentui/react-icons/svg/share-screen-start'
import { useEffect, useState } from 'react'
import type { CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import type { Attendance } from '#core/contract/live.ts'
import type { Person } from '#core/contract/people.ts'
import { planOf } from '#core/contract/rehearsal-id.ts'
import { call } from '#tabs/api/call.ts'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { messages as soundMessages } from '#tabs/ceremony/sound/messages.ts'
import { type StageSharing, shareToStage, stageSharing } from '#tabs/teams/stage.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  share: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  // In line with the button above.
  sound: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  note: { color: tokens.colorNeutralForeground2 },
})

type ShareToStageProps = {
  host: HostView
  audience: Attendance | undefined
  me: Person
  send: (command: CeremonyCommand) => void
}

/**
 * For guests in the meeting, where an owner lets them watch. Without it the stage is for members. On a rehearsal's
 * they watch the ceremony itself.
 */
async function ticketOf(ceremonyId: string): Promise<string | undefined> {
  const params = { ceremonyId: planOf(ceremonyId) }
  const state = await call('tickets', { params }).catch(() => undefined)
  return state?.open ? state.ticket : undefined
}

type Outcome = 'idle' | 'sharing' | 'shared' | 'failed'

/** Puts the stage up for everybody in the meeting; where that isn't possible, says why instead. */
export function ShareToStage({ host, audience, me, send }: ShareToStageProps) {
  const styles = useStyles()
  const text = useText(messages)
  const words = useText(soundMessages)
  const [sharing, setSharing] = useState<StageSharing>()
  const [outcome, setOutcome] = useState<Outcome>('idle')
  const [sound, setSound] = useState(false)

  useEffect(() => {
    void stageSharing().then(setSharing)
  }, [])
  const sharerId = host.sharer?.person.id
  const [lastSharer, setLastSharer] = useState(sharerId)
  if (sharerId !== lastSharer) {
    setLastSharer(sharerId)
    // What somebody else put up since says nothing of how it went from here.
    if (sharerId !== me.id) setOutcome('idle')
  }

  async function share() {
    setOutcome('sharing')
    try {
      const { ceremonyId } = host.audience
      await shareToStage(ceremonyId, { ticket: await ticketOf(ceremonyId), sound })
      setOutcome('shared')
      // Others then know with whom the stage would go away.
      if (host.also.some(({ kind }) => kind === 'share-note')) send({ kind: 'share-note' })
    } catch {
      setOutcome('failed')
    }
  }

  if (sharing === undefined) return null
  if (sharing !== 'possible') return <Caption1 className={styles.note}>{text.shareWhyNot[sharing]}</Caption1>
  const { sharer } = host
  return (
    <div className={styles.share}>
      <output className={styles.note}>
        <WhoShared host={host} audience={audience} me={me} isNew={outcome === 'shared'} />
      </output>
      <Button
        icon={<ShareScreenStartRegular />}
        disabledFocusable={outcome === 'sharing'}
        onClick={() => void share()}
      >
        {sharer ? text.shareAgain : text.share}
      </Button>
      <Checkbox
        className={styles.sound}
        label={words.withSound}
        checked={sound}
        onChange={() => setSound(!sound)}
      />
      {sound ? <Caption1 className={styles.note}>{words.withSoundWhy}</Caption1> : null}
      <output className={styles.note}>
        {outcome === 'shared' ? (host.audience.rehearsal ? text.sharingRehearsed : text.sharing) : null}
        {outcome === 'failed' ? text.shareFailed : null}
      </output>
    </div>
  )
}

type WhoSharedProps = Pick<ShareToStageProps, 'host' | 'audience' | 'me'> & {
  /** It was shared from here, and others are about to hear so. */
  isNew: boolean
}

/** With whom the stage may go away, where that isn't whoever is at the controls here. */
function WhoShared({ host: { sharer, controller }, audience, me, isNew }: WhoSharedProps) {
  const text = useText(messages)
  if (!sharer) return null
  const { person } = sharer
  const words = () => {
    if (person.id !== me.id)
      return isNew ? undefined : (audience?.sharerLost ? text.sharerLost : text.sharedBy)(person.name)
    return controller && controller.id !== me.id ? text.sharedByYou(controller.name) : undefined
  }
  const said = words()
  if (said === undefined) return null
  return (
    <Caption1>
      <bdi>{said}</bdi>
    </Caption1>
  )
}
