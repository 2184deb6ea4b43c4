import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useMe } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Page } from '#tabs/design/Page.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { SubmitButton } from '#tabs/design/SubmitButton.tsx'
import { focusFirst } from '#tabs/milestones/focus-first.ts'
import { MilestoneForm } from '#tabs/milestones/MilestoneForm.tsx'
import { messages } from '#tabs/milestones/messages.ts'
import { checkMilestone, contentOf, dayOf, draftOf, type MilestoneDraft } from '#tabs/milestones/milestone.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** Telling of one's milestone in other words. */
export default function EditMilestonePage() {
  const text = useText(messages)
  const { itemId = '' } = useParams<{ itemId: string }>()
  const me = useMe()
  const read = useOperation('recognition', { params: { itemId } })
  const content = () => {
    if (read.isPending || !me) return <CardSkeletons count={1} />
    const item = read.data?.item
    if (item?.kind === 'milestone' && item.source === 'self' && item.to.some(({ id }) => id === me.person.id))
      return (
        <Edit
          itemId={itemId}
          begin={draftOf(item)}
          teamId={item.visibility.kind === 'team' ? item.visibility.teamId : undefined}
        />
      )
    if (read.isError && read.error.code !== 'not_found')
      return <ErrorState error={read.error} retry={() => void read.refetch()} />
    return <EmptyState title={text.notYours} />
  }
  return <Page title={text.editTitle}>{content()}</Page>
}

type EditProps = { itemId: string; begin: MilestoneDraft; teamId: string | undefined }

function Edit({ itemId, begin, teamId }: EditProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const today = dayOf(useNow())
  const [draft, set] = useState(begin)
  const [tried, setTried] = useState(false)
  const edit = useCommand('editMilestone', [
    'recognition',
    'everyonesFeed',
    'teamFeed',
    'personFeed',
    'myRecord',
  ])
  const flaws = checkMilestone(draft, today)

  async function save() {
    setTried(true)
    if (focusFirst(flaws)) return
    if (await edit.run({ params: { itemId }, body: contentOf(draft, teamId) })) go(`/wall/${itemId}`)
  }

  return (
    <MilestoneForm
      draft={draft}
      set={set}
      flaws={tried ? flaws : {}}
      today={today}
      inTeam={teamId !== undefined}
      onSend={() => void save()}
    >
      <ProblemBar problem={edit.problem} />
      <div className={styles.actions}>
        <SubmitButton label={text.save} pending={edit.pending} pendingLabel={text.saving} />
        <Button size="large" onClick={() => go(`/wall/${itemId}`)}>
          {text.cancel}
        </Button>
      </div>
    </MilestoneForm>
  )
}
