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

/** Stage, chat and link: set up once, and then out of the way. */
export function Tools({ scene, ...share }: ToolsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { host, me } = share
  const { ceremonyId, rehearsal } = host.audience
  const isMine = host.sharer?.person.id === me.id
  // What a host opened or closed stays so until somebody else shares the stage.
  const [chosen, setChosen] = useState<{ open: boolean; isMine: boolean }>()
  const open = chosen?.isMine === isMine ? chosen.open : !isMine
  const isOver = scene.kind === 'ended' || scene.kind === 'cancelled'
  return (
    <details open={open}>
      <summary
        className={styles.summary}
        onClick={(event) => {
          event.preventDefault()
          setChosen({ open: !open, isMine })
        }}
      >
        {text.tools}{' '}
        {isMine && !isOver ? <Caption1 className={styles.second}>{text.youShared}</Caption1> : null}
      </summary>
      <div className={styles.tools}>
        {scene.kind === 'ended' && !host.next ? null : <ShareToStage {...share} />}
        {rehearsal || isOver ? null : <MeetingChat ceremonyId={ceremonyId} />}
        <div>
          <CopyLink ceremonyId={ceremonyId} label={text.copyLink} />
        </div>
      </div>
    </details>
  )
}
