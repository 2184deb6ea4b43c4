import { makeStyles, tokens } from '@fluentui/react-components'
import { useParams } from 'wouter'
import type { AwardRecord } from '#core/contract/records.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { AwardWon } from '#tabs/record/AwardWon.tsx'
import { messages } from '#tabs/record/messages.ts'
import { PrintIt } from '#tabs/record/PrintIt.tsx'
import { ShareIt } from '#tabs/record/ShareIt.tsx'
import { VerifyLink } from '#tabs/record/VerifyLink.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  takeaways: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
})

/** An award won, for good; for those who hold it with a picture to share and a certificate to print. */
export default function AwardRecordPage() {
  const text = useText(messages)
  const { itemId = '' } = useParams<{ itemId: string }>()
  const record = useOperation('awardRecord', { params: { itemId } })
  const content = () => {
    if (record.data) return <Held record={record.data} />
    if (record.isPending) return <CardSkeletons count={2} />
    if (record.error?.code === 'not_found' || record.error?.code === 'invalid_input')
      return <EmptyState title={text.noRecord} text={text.noRecordText} />
    return <ErrorState error={record.error} retry={() => void record.refetch()} />
  }
  return <Page title={record.data?.mine ? text.yourAward : text.award}>{content()}</Page>
}

function Held({ record }: { record: AwardRecord }) {
  const styles = useStyles()
  const takeaways = record.mine && record.standing.kind !== 'revoked'
  return (
    <>
      <AwardWon record={record} />
      {takeaways ? (
        <div className={styles.takeaways}>
          <ShareIt record={record} />
          <PrintIt record={record} />
        </div>
      ) : null}
      <VerifyLink record={record} />
    </>
  )
}
