import { Body1, Body1Strong, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { OwnedAward } from '#core/contract/program-settings.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { messages as forms } from '#tabs/design/form/messages.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { OrderList } from '#tabs/design/order/OrderList.tsx'
import { OrderTools } from '#tabs/design/order/OrderTools.tsx'
import { useOrder } from '#tabs/design/order/use-order.ts'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { SubmitButton } from '#tabs/design/SubmitButton.tsx'
import { messages } from '#tabs/settings/awards/messages.ts'
import { settingsReads } from '#tabs/settings/use-settings.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxInlineSize: '720px' },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  row: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dragged: {
    boxShadow: tokens.shadow16,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
  award: {
    flex: '1 1 120px',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minInlineSize: 0,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

type OrderAwardsProps = { programId: string; awards: readonly OwnedAward[]; onDone: (saved: boolean) => void }

/** Awards being put in order, by dragging or by keyboard; where somebody else has done so, theirs are shown. */
export function OrderAwards({ programId, awards, onDone }: OrderAwardsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const words = useText(forms)
  const list = useRef<HTMLOListElement>(null)
  const [changed, setChanged] = useState<{ from: string; items: OwnedAward[] }>()
  const seen = awards.map(({ id }) => id)
  const items = changed?.from === seen.join() ? changed.items : givenFirst(awards)
  const order = useOrder({
    list,
    items,
    onChange: (items) => setChanged({ from: seen.join(), items }),
    nameOf: ({ name }) => name,
  })
  const save = useCommand('orderAwards', settingsReads)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])

  async function submit(event: FormEvent) {
    event.preventDefault()
    const body = { seen, awards: items.map(({ id }) => id) }
    if (await save.run({ params: { programId }, body })) onDone(true)
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Body1 className={styles.quiet}>{text.orderIntro}</Body1>
      <OrderList list={list} said={order.said}>
        {items.map(({ id, name, medallion }, at) => (
          <li key={id} className={mergeClasses(styles.row, order.dragged === at && styles.dragged)}>
            <OrderTools
              {...{ name, at, count: items.length, disabled: save.pending }}
              onGrab={(event) => order.grab(at, event)}
              onMove={(to) => order.move(at, to)}
            >
              <span className={styles.award}>
                <Medallion design={medallion} size={40} />
                <Body1Strong dir="auto">{name}</Body1Strong>
              </span>
            </OrderTools>
          </li>
        ))}
      </OrderList>
      <ProblemBar problem={save.problem} />
      <div className={styles.actions}>
        <SubmitButton label={text.saveOrder} pending={save.pending} pendingLabel={words.saving} />
        <Button size="large" onClick={() => onDone(false)}>
          {text.keepOrder}
        </Button>
      </div>
    </form>
  )
}

/** Awards in their order, those retired at the end. */
export function givenFirst(awards: readonly OwnedAward[]): OwnedAward[] {
  return [...awards].sort((one, other) => Number(other.active) - Number(one.active))
}
