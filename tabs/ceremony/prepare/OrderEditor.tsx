import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useRef, useState } from 'react'
import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import { limits } from '#core/contract/limits.ts'
import { messages } from '#tabs/ceremony/prepare/messages.ts'
import {
  emptyInterlude,
  fieldId,
  keyOf,
  minutesOf,
  type PartDraft,
  type PartFlaw,
} from '#tabs/ceremony/prepare/order-draft.ts'
import { PartRow, type PartTools } from '#tabs/ceremony/prepare/PartRow.tsx'
import { nameOfPart } from '#tabs/ceremony/prepare/part-name.ts'
import { Card } from '#tabs/design/Card.tsx'
import { OrderList } from '#tabs/design/order/OrderList.tsx'
import { useOrder } from '#tabs/design/order/use-order.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
})

type OrderEditorProps = {
  plan: CeremonyPlanView
  parts: readonly PartDraft[]
  flaws: readonly PartFlaw[]
  onChange: (parts: PartDraft[]) => void
}

/** What happens in which order: opening and closing stay where they are, everything between can be put elsewhere. */
export function OrderEditor({ plan, parts, flaws, onChange }: OrderEditorProps) {
  const styles = useStyles()
  const text = useText(messages)
  const list = useRef<HTMLOListElement>(null)
  const [opening, closing] = [parts[0], parts.at(-1)]
  const between = parts.slice(1, -1)
  const nameOf = (part: PartDraft) => nameOfPart(part, plan, text)
  const put = (middle: PartDraft[]) =>
    onChange([...(opening ? [opening] : []), ...middle, ...(closing ? [closing] : [])])
  const order = useOrder({ list, items: between, onChange: put, nameOf })
  const { show, row } = useRows({ plan, parts, flaws, onChange })

  function add() {
    const interlude = emptyInterlude(crypto.randomUUID())
    put([...between, interlude])
    show(keyOf(interlude), true)
    focusOn(fieldId({ part: keyOf(interlude), field: 'title' }))
  }
  function remove(at: number) {
    order.remove(at)
    const beside = between[at + 1] ?? between[at - 1]
    if (beside) focusOn(`${keyOf(beside)}-summary`)
  }
  const tools = (part: PartDraft, at: number): PartTools => ({
    name: nameOf(part),
    at,
    count: between.length,
    disabled: false,
    onGrab: (event) => order.grab(at, event),
    onMove: (to) => order.move(at, to),
    onRemove: part.kind === 'interlude' ? () => remove(at) : undefined,
  })

  return (
    <Card>
      <Body1 className={styles.quiet}>{text.orderIntro}</Body1>
      <Length parts={parts} startsAt={plan.startsAt} />
      {opening ? <PartRow {...row(opening)} /> : null}
      <OrderList list={list} said={order.said}>
        {between.map((part, at) => (
          <PartRow
            key={keyOf(part)}
            as="li"
            dragged={order.dragged === at}
            tools={tools(part, at)}
            {...row(part)}
          />
        ))}
      </OrderList>
      {closing ? <PartRow {...row(closing)} /> : null}
      {parts.length < limits.runningOrder ? (
        <div>
          <Button icon={<AddRegular />} onClick={add}>
            {text.addInterlude}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

/** What each row shows, and which of them show their details; one with a flaw does. */
function useRows({ plan, parts, flaws, onChange }: OrderEditorProps) {
  const text = useText(messages)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const show = (key: string, shown: boolean) =>
    setOpen((before) => new Set(shown ? [...before, key] : [...before].filter((one) => one !== key)))
  const row = (part: PartDraft) => {
    const key = keyOf(part)
    const own = flaws.filter((flaw) => flaw.part === key)
    const award = part.kind === 'award' ? plan.awards.find(({ id }) => id === part.awardId) : undefined
    return {
      part,
      name: nameOfPart(part, plan, text),
      medallion: award?.medallion,
      flaws: own,
      open: open.has(key) || own.length > 0,
      onOpen: (shown: boolean) => show(key, shown),
      onChange: (next: PartDraft) => onChange(parts.map((one) => (keyOf(one) === key ? next : one))),
    }
  }
  return { show, row }
}

function Length({ parts, startsAt }: { parts: readonly PartDraft[]; startsAt: number }) {
  const text = useText(messages)
  const formats = useFormats()
  const minutes = minutesOf(parts)
  if (minutes === undefined) return null
  return <Body1>{text.lasts(minutes, formats.time(startsAt + minutes * 60_000))}</Body1>
}

function focusOn(id: string) {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
