import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import type { TicketState } from '#core/contract/tickets.ts'
import { useMe } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { messages } from '#tabs/ceremony/prepare/guests/messages.ts'
import { OpenLink } from '#tabs/ceremony/prepare/guests/OpenLink.tsx'
import { Card } from '#tabs/design/Card.tsx'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { CardSkeletons, ErrorState } from '#tabs/design/States.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  doing: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Whether people from outside may watch, and the link they do it by (rule C18). */
export function GuestsPage({ plan: { ceremonyId } }: { plan: CeremonyPlanView }) {
  const text = useText(messages)
  const styles = useStyles()
  const { data, dataUpdatedAt, error, refetch } = useOperation('tickets', { params: { ceremonyId } })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <CardSkeletons count={1} />
  return (
    <Card>
      <Body1 className={styles.quiet}>{text.intro}</Body1>
      <Tickets ceremonyId={ceremonyId} state={data} seenAt={dataUpdatedAt} />
    </Card>
  )
}

type TicketsProps = { ceremonyId: string; state: TicketState; seenAt: number }

function Tickets({ ceremonyId, state, seenAt }: TicketsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const owner = useMe()?.owner ?? false
  const { run, pending, problem } = useCommand('setTickets', ['tickets'])
  const set = (tickets: 'open' | 'anew' | 'closed') => void run({ params: { ceremonyId }, body: { tickets } })
  const expired = state.open && state.expiresAt <= seenAt
  const standing = () => {
    if (state.open) return expired ? text.expired : text.isOpen
    return owner ? text.isClosed : text.closedToHosts
  }
  return (
    <div className={styles.part}>
      <output>
        <Body1>{standing()}</Body1>
      </output>
      {state.open && !expired ? <OpenLink {...state} /> : null}
      <ProblemBar problem={problem} />
      <div className={styles.doing}>
        {state.open ? (
          <>
            <ConfirmButton
              label={text.anew}
              question={text.anewAsk}
              explanation={text.voids}
              confirm={text.anewYes}
              disabled={pending}
              onConfirm={() => set('anew')}
            />
            <ConfirmButton
              label={text.close}
              question={text.closeAsk}
              explanation={owner ? text.voids : text.voidsForGood}
              confirm={text.closeYes}
              disabled={pending}
              onConfirm={() => set('closed')}
            />
          </>
        ) : null}
        {!state.open && owner ? (
          <ConfirmButton
            label={text.open}
            question={text.openAsk}
            explanation={text.openWhy}
            confirm={text.openYes}
            appearance="primary"
            disabled={pending}
            onConfirm={() => set('open')}
          />
        ) : null}
      </div>
    </div>
  )
}
