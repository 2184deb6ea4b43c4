import { Button, makeStyles } from '@fluentui/react-components'
import { Speaker2Regular } from '@fluentui/react-icons/svg/speaker'
import { SpeakerMuteRegular } from '@fluentui/react-icons/svg/speaker-mute'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Scene } from '#core/contract/scene.ts'
import { messages } from '#tabs/ceremony/sound/messages.ts'
import { type Sound, Speaker } from '#tabs/ceremony/sound/speaker.ts'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { sceneKey } from '#tabs/ceremony/stage/StageView.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Who comes later hears nothing of what was unveiled. */
const freshForMs = 1_500

const useStyles = makeStyles({
  button: {
    position: 'absolute',
    zIndex: 2,
    insetBlockEnd: '10px',
    insetInlineStart: '10px',
    color: stage.soft,
    backgroundColor: 'transparent',
    ':hover': { color: stage.ink, backgroundColor: stage.panel },
    ':hover:active': { color: stage.ink, backgroundColor: stage.panel },
  },
})

type StageSoundProps = { scene: Scene; serverNow: () => number }

/**
 * A drumroll and bells under what everybody sees, made here as they are heard. They tell nothing that isn't seen, and
 * whoever hears them can turn them off. Where the browser wants a press first, the button is that press.
 */
export function StageSound({ scene, serverNow }: StageSoundProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [speaker] = useState(() => new Speaker())
  const [muted, setMuted] = useState(false)
  useEffect(() => speaker.open(), [speaker])
  const running = useSyncExternalStore(speaker.subscribe, speaker.running)
  const heard = running && !muted
  // One sound a scene, however often that is drawn anew.
  const key = sceneKey(scene)
  const [begun, setBegun] = useState({ key, scene })
  if (begun.key !== key) setBegun({ key, scene })
  useEffect(
    () => (heard ? speaker.play(soundOf(begun.scene, serverNow())) : undefined),
    [speaker, heard, begun, serverNow],
  )

  function toggle() {
    speaker.resume()
    setMuted(heard)
  }

  return (
    <Button
      className={styles.button}
      appearance="transparent"
      icon={heard ? <Speaker2Regular /> : <SpeakerMuteRegular />}
      aria-label={heard ? text.mute : text.unmute}
      title={heard ? text.mute : text.unmute}
      onClick={toggle}
    />
  )
}

function soundOf(scene: Scene, now: number): Sound {
  if (scene.kind === 'drumroll') return 'drumroll'
  const isFresh = scene.kind === 'revealed' && now - scene.revealAt < freshForMs
  return isFresh && scene.result.kind === 'winners' ? 'bells' : 'none'
}
