import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { type ComponentProps, useState } from 'react'
import type { Scene } from '#core/contract/scene.ts'
import { CopyLink } from '#tabs/ceremony/audience/CopyLink.tsx'
import { MeetingChat } from '#tabs/ceremony/console/MeetingChat.tsx'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { ShareToStage } from '#tabs/ceremony/console/ShareToStage.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  tools: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingBlockStart: tokens.spacingVerticalM,
  },
  second: { color: tokens.colorNeutralForeground2 },
})

type ToolsProps = ComponentProps<typeof ShareToStage> & { scene: Scene }

/**
 * Stage, chat and link: set up once, and then out of the way. Not for who shared the stage and is at the controls no
 * more: it may go away with them, and somebody else is to know what to do then.
 */
export function Tools({ scene, ...share }: ToolsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { host, me } = share
  const { ceremonyId, rehearsal } = host.audience
  const isMine = host.sharer?.person.id === me.id
  const isDone = isMine && host.controller?.id === me.id
  // What a host opened or closed stays so until somebody else shares the stage, or has the controls.
  const [chosen, setChosen] = useState<{ open: boolean; isDone: boolean }>()
  const open = chosen?.isDone === isDone ? chosen.open : !isDone
  const isOver = scene.kind === 'ended' || scene.kind === 'cancelled'
  // Unfolded for who runs it no more, it stands there with what may become of it.
  const saysSo = isMine && !isOver && (isDone || !open)
  const link = (
    <div>
      <CopyLink ceremonyId={ceremonyId} label={text.copyLink} />
    </div>
  )
  if (isOver && !host.next) return link
  return (
    <details open={open}>
      <summary
        className={styles.summary}
        onClick={(event) => {
          event.preventDefault()
          setChosen({ open: !open, isDone })
        }}
      >
        {text.tools} {saysSo ? <Caption1 className={styles.second}>{text.youShared}</Caption1> : null}
      </summary>
      <div className={styles.tools}>
        <ShareToStage {...share} />
        {rehearsal || isOver ? null : <MeetingChat ceremonyId={ceremonyId} />}
        {link}
      </div>
    </details>
  )
}
