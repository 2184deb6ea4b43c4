import { makeStyles, tokens } from '@fluentui/react-components'
import type { OpenNomination } from '#core/contract/nominations.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { useCurrent, useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { AwardNominations } from '#tabs/endorse/AwardNominations.tsx'
import { messages } from '#tabs/endorse/messages.ts'
import { problems } from '#tabs/text/problems.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  awards: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXXL },
})

/** Nominations of open awards, for colleagues to stand behind. */
export default function EndorsePage() {
  const text = useText(messages)
  const refusal = useText(problems)
  const me = useMe()
  const { program, cycle, pending, problem, retry } = useCurrent()
  const content = () => {
    if (problem && !program) return <ErrorState error={problem} retry={retry} />
    if (pending || !me) return <CardSkeletons />
    if (me.guest) return <EmptyState title={text.guestTitle} text={refusal.guest_not_allowed} />
    if (!program || cycle?.status !== 'open') return <Nothing />
    return <ByAward program={program} cycle={cycle} />
  }
  return (
    <Page title={text.title} intro={text.intro}>
      {content()}
    </Page>
  )
}

function ByAward({ program, cycle }: { program: Program; cycle: Cycle }) {
  const styles = useStyles()
  const open = useOperation('openNominations', { params: { cycleId: cycle.id } })
  if (open.isError && !open.data) return <ErrorState error={open.error} retry={() => void open.refetch()} />
  if (!open.data) return <CardSkeletons />
  if (open.data.length === 0) return <Nothing />
  const found: readonly OpenNomination[] = open.data
  return (
    <div className={styles.awards}>
      {program.awards.map((award) => (
        <AwardNominations
          key={award.id}
          award={award}
          nominations={found.filter((nomination) => nomination.awardId === award.id)}
        />
      ))}
    </div>
  )
}

function Nothing() {
  const text = useText(messages)
  return <EmptyState title={text.emptyTitle} text={text.emptyText} />
}
