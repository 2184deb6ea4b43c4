import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { planOf } from '#core/contract/rehearsal-id.ts'
import { messages } from '#tabs/ceremony/rehearsal/messages.ts'
import { useListed, useRehearse } from '#tabs/ceremony/rehearsal/use-rehearsal.ts'
import { Page } from '#tabs/design/Page.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
})

type RehearsalOverProps = {
  ceremonyId: string
  /** Another one has begun under the same id: watch it. */
  again: () => void
}

/** After a rehearsal: to the ceremony itself, first of all where it has begun meanwhile, or once more. */
export function RehearsalOver({ ceremonyId, again }: RehearsalOverProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const planned = planOf(ceremonyId)
  const status = useListed(planned)?.status
  const { rehearse, pending, problem } = useRehearse(planned)
  const began = status === 'lobby' || status === 'live' || status === 'paused'
  return (
    <Page title={text.over}>
      <EmptyState
        title={began ? text.realBegan : text.overWhy}
        action={
          <div className={styles.ways}>
            <Button appearance="primary" onClick={() => go(`/panel?ceremony=${planned}`)}>
              {text.toCeremony}
            </Button>
            {began ? null : (
              <Button
                disabledFocusable={pending}
                onClick={async () => {
                  if (await rehearse()) again()
                }}
              >
                {text.title}
              </Button>
            )}
          </div>
        }
      />
      <ProblemBar problem={problem} />
    </Page>
  )
}
