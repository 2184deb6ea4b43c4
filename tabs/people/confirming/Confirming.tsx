import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { useLocation } from 'wouter'
import type { Recognition } from '#core/contract/recognition.ts'
import { useMe } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { messages } from '#tabs/people/confirming/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  sign: { display: 'flex', fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
})

type Milestone = Extract<Recognition, { kind: 'milestone' }>
const refreshes = ['recognition', 'everyonesFeed', 'teamFeed', 'personFeed', 'myRecord'] as const

/** Who vouches for a milestone; a colleague may, once, and take it back. Its own person may edit it (rule R2). */
export function Confirming({ item }: { item: Milestone }) {
  const styles = useStyles()
  const me = useMe()
  if (!me || me.guest) return null
  if (item.confirmedBy)
    return <Confirmed item={item} by={item.confirmedBy} mine={item.confirmedBy.id === me.person.id} />
  if (item.to.some(({ id }) => id === me.person.id)) return <EditOwn item={item} />
  return (
    <div className={styles.line}>
      <Confirm item={item} />
    </div>
  )
}

function Confirm({ item }: { item: Milestone }) {
  const styles = useStyles()
  const text = useText(messages)
  const confirm = useCommand('confirmMilestone', refreshes)
  return (
    <>
      <Button
        icon={<CheckmarkCircleRegular />}
        disabledFocusable={confirm.pending}
        onClick={() => void confirm.run({ params: { itemId: item.id }, body: {} })}
      >
        {confirm.pending ? text.confirming : text.confirm}
      </Button>
      <Body1 className={styles.quiet}>{text.explain}</Body1>
      <ProblemBar problem={confirm.problem} />
    </>
  )
}

type ConfirmedProps = { item: Milestone; by: { id: string; name: string }; mine: boolean }

function Confirmed({ item, by, mine }: ConfirmedProps) {
  const styles = useStyles()
  const text = useText(messages)
  const withdraw = useCommand('withdrawConfirmation', refreshes)
  return (
    <output className={styles.line}>
      <span className={styles.sign} aria-hidden>
        <CheckmarkCircleRegular />
      </span>
      <Body1>{mine ? text.byYou : text.confirmedBy(`\u2068${by.name || text.somebody}\u2069`)}</Body1>
      {mine ? (
        <Button
          appearance="subtle"
          aria-label={text.withdrawAbout}
          disabledFocusable={withdraw.pending}
          onClick={() => void withdraw.run({ params: { itemId: item.id }, body: {} })}
        >
          {text.withdraw}
        </Button>
      ) : null}
      <ProblemBar problem={withdraw.problem} />
      <EditOwn item={item} />
    </output>
  )
}

function EditOwn({ item }: { item: Milestone }) {
  const text = useText(messages)
  const me = useMe()
  const [, go] = useLocation()
  const own = item.source === 'self' && item.to.some(({ id }) => id === me?.person.id)
  return own ? (
    <div>
      <Button onClick={() => go(`/milestones/${item.id}`)}>{text.edit}</Button>
    </div>
  ) : null
}
