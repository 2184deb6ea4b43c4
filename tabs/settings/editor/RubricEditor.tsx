import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useRef } from 'react'
import { limits } from '#core/contract/limits.ts'
import { OrderList } from '#tabs/design/order/OrderList.tsx'
import { useOrder } from '#tabs/design/order/use-order.ts'
import { CriterionRow } from '#tabs/settings/editor/CriterionRow.tsx'
import { messages } from '#tabs/settings/editor/messages.ts'
import { type CriterionDraft, shares } from '#tabs/settings/editor/rubric.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  error: { color: tokens.colorPaletteRedForeground1 },
})

type RubricEditorProps = {
  rubric: readonly CriterionDraft[]
  onChange: (rubric: CriterionDraft[]) => void
  /** Whether to say what is missing in each row. */
  tried: boolean
  error: string | undefined
  disabled: boolean
}

/** The questions judges answer: added, removed, put in order by dragging or by keyboard, and weighed. */
export function RubricEditor({ rubric, onChange, tried, error, disabled }: RubricEditorProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const list = useRef<HTMLOListElement>(null)
  const counts = shares(rubric)
  const nameOf = (criterion: CriterionDraft, at: number) =>
    criterion.name.trim() || text.criterion(formats.number(at + 1))
  const order = useOrder({ list, items: rubric, onChange, nameOf })

  function remove(at: number) {
    order.remove(at)
    // What had the focus is gone: the next row's, else the last one's, takes it.
    focusRow(Math.min(at, rubric.length - 2))
  }
  function add() {
    onChange([...rubric, { id: crypto.randomUUID(), name: '', guidance: '', weight: '1' }])
    focusRow(rubric.length)
  }
  function focusRow(at: number) {
    requestAnimationFrame(() => list.current?.children[at]?.querySelector('input')?.focus())
  }

  return (
    <>
      <Body1 className={styles.quiet}>{text.rubricIntro}</Body1>
      <OrderList list={list} said={order.said} id="award-rubric" roomy>
        {rubric.map((criterion, at) => (
          <CriterionRow
            key={criterion.id}
            {...{ criterion, at, count: rubric.length, share: counts[at] ?? 0, tried, disabled }}
            dragged={order.dragged === at}
            onGrab={(event) => order.grab(at, event)}
            onMove={(to) => order.move(at, to)}
            onChange={(next) => onChange(rubric.map((before, i) => (i === at ? next : before)))}
            onRemove={() => remove(at)}
          />
        ))}
      </OrderList>
      {error === undefined ? null : <Caption1 className={styles.error}>{error}</Caption1>}
      {rubric.length < limits.rubric && !disabled ? (
        <div>
          <Button icon={<AddRegular />} onClick={add}>
            {text.addCriterion}
          </Button>
        </div>
      ) : null}
    </>
  )
}
