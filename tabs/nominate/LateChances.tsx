import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Cycle } from '#core/contract/programs.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { messages } from '#tabs/nominate/messages.ts'
import { useNominatingTime } from '#tabs/nominate/use-nominating-time.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

type LateChancesProps = { cycles: readonly Cycle[]; except: string }

/** Other cycles, closed already, in which an owner lets this person nominate. */
export function LateChances({ cycles, except }: LateChancesProps) {
  const closed = cycles.filter(
    ({ id, status }) => id !== except && (status === 'closing' || status === 'judging'),
  )
  return closed.map((cycle) => <LateChance key={cycle.id} cycle={cycle} />)
}

function LateChance({ cycle }: { cycle: Cycle }) {
  const text = useText(messages)
  const formats = useFormats()
  const [, go] = useLocation()
  const time = useNominatingTime(cycle)
  if (time?.why !== 'exception') return null
  return (
    <Notice
      action={
        <Button onClick={() => go(`/nominate?cycle=${cycle.id}`)}>{text.time.nominateFor(cycle.name)}</Button>
      }
    >
      {text.time.late(cycle.name, formats.dateTime(time.until))}
    </Notice>
  )
}
