import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { useLocation, useParams } from 'wouter'
import type { RecognitionView } from '#core/contract/posts.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { Confirming } from '#tabs/people/confirming/Confirming.tsx'
import { useDirection, useText } from '#tabs/text/TextProvider.tsx'
import { AwardCard } from '#tabs/wall/AwardCard.tsx'
import { Comments } from '#tabs/wall/Comments.tsx'
import { cameFromHere } from '#tabs/wall/coming-back.ts'
import { Deeds } from '#tabs/wall/Deeds.tsx'
import { messages } from '#tabs/wall/more-messages.ts'
import { ThanksCard } from '#tabs/wall/ThanksCard.tsx'
import { useItemDeeds } from '#tabs/wall/use-deeds.ts'

const refreshMs = 15_000

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  card: { display: 'flex' },
  deeds: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '& > :last-child': { flexGrow: 1 },
  },
  mirrored: { transform: 'scaleX(-1)' },
})

/** One recognition at its own address, and what people say about it. */
export default function ItemPage() {
  const text = useText(messages)
  const { itemId = '' } = useParams<{ itemId: string }>()
  const read = useOperation('recognition', { params: { itemId } }, { every: refreshMs })
  return (
    <Page title={text.itemTitle}>
      <div>
        <BackToWall />
      </div>
      {content()}
    </Page>
  )

  function content() {
    if (read.data && read.error?.code !== 'not_found') return <Item view={read.data} />
    if (read.isPending) return <CardSkeletons count={1} />
    if (read.error?.code === 'not_found') return <EmptyState title={text.notHere} text={text.notHereText} />
    return <ErrorState error={read.error} retry={() => void read.refetch()} />
  }
}

function Item({ view }: { view: RecognitionView }) {
  const styles = useStyles()
  const text = useText(messages)
  const { item, standing, may, mine } = view
  const deeds = useItemDeeds(item.id)
  return (
    <div className={styles.column}>
      {standing.kind === 'shown' ? null : (
        <Notice intent="warning">
          {text.standing[standing.kind]}{' '}
          {standing.reason === undefined ? null : text.because(standing.reason)}
        </Notice>
      )}
      <div className={styles.card}>
        {item.kind === 'award' ? (
          <AwardCard item={item} mine={mine} />
        ) : (
          <ThanksCard item={item} mine={mine} />
        )}
      </div>
      <div className={styles.deeds}>
        {item.kind === 'milestone' && standing.kind === 'shown' ? <Confirming item={item} /> : null}
        <Deeds may={may} text={item.text} deeds={deeds} min={3} />
      </div>
      <Comments itemId={item.id} mayComment={may.includes('comment')} />
    </div>
  )
}

function BackToWall() {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const mirrored = useDirection() === 'rtl' ? styles.mirrored : ''
  return (
    <Button
      appearance="subtle"
      icon={<ArrowLeftRegular className={mirrored} />}
      onClick={() => (cameFromHere() ? window.history.back() : go('/wall'))}
    >
      {text.toWall}
    </Button>
  )
}
