import { makeStyles, tokens } from '@fluentui/react-components'
import type { Scene } from '#core/contract/scene.ts'
import { useBallot } from '#tabs/ceremony/audience/use-ballot.ts'
import { VotePanel } from '#tabs/ceremony/audience/VotePanel.tsx'
import { messages } from '#tabs/ceremony/console/messages.ts'
import type { Ceremony } from '#tabs/live/use-ceremony.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    marginBlockEnd: tokens.spacingVerticalS,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
})

type OwnVoteProps = { ceremony: Ceremony; scene: Scene; me: string }

/** A host is a member too, and votes from here (rule C7): folded, as others may look at a host's screen. */
export function OwnVote({ ceremony, scene, me }: OwnVoteProps) {
  const styles = useStyles()
  const text = useText(messages)
  const own = useBallot(ceremony, scene)
  if (!own || scene.kind !== 'voting' || scene.state === 'waiting') return null
  return (
    <details key={`${scene.segmentId} ${scene.round}`}>
      <summary className={styles.summary}>{own.stored === undefined ? text.voteToo : text.votedToo}</summary>
      <VotePanel scene={scene} me={me} own={own} serverNow={ceremony.serverNow} />
    </details>
  )
}
