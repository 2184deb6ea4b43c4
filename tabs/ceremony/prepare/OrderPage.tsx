import { useState } from 'react'
import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { messages } from '#tabs/ceremony/prepare/messages.ts'
import { OrderEditor } from '#tabs/ceremony/prepare/OrderEditor.tsx'
import {
  checkOrder,
  draftOf,
  fieldId,
  type OrderDraft,
  orderOf,
  type PartFlaw,
} from '#tabs/ceremony/prepare/order-draft.ts'
import { partNameOf } from '#tabs/ceremony/prepare/part-name.ts'
import { SayingsCard } from '#tabs/ceremony/prepare/SayingsCard.tsx'
import { EditForm } from '#tabs/design/form/EditForm.tsx'
import { useEdit } from '#tabs/design/form/use-edit.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** The running order, as long as it can be changed. */
export function OrderPage({ plan, me }: { plan: CeremonyPlanView; me: string }) {
  const text = useText(messages)
  return plan.open ? <Editing plan={plan} me={me} /> : <Notice>{text.begun}</Notice>
}

function Editing({ plan, me }: { plan: CeremonyPlanView; me: string }) {
  const text = useText(messages)
  const [tried, setTried] = useState(false)
  const edit = useEdit(`order.${me}.${plan.ceremonyId}`, draftOf(plan), plan.version)
  const arrange = useCommand('arrangeCeremony', ['ceremonyPlan', 'runSheet'])
  const found = checkOrder(edit.value)
  const flaws = tried ? found : []

  async function save(draft: OrderDraft): Promise<boolean> {
    const done = await arrange.run({
      params: { ceremonyId: plan.ceremonyId },
      body: {
        version: edit.revision,
        order: orderOf(draft),
        ...(plan.sayings === undefined ? {} : { sayings: draft.sayings }),
      },
    })
    if (done) edit.discard()
    return done !== undefined
  }

  const wordsOf = ({ part, field, flaw }: PartFlaw) =>
    `${partNameOf(edit.value, part, plan, text)}, ${text.fields[field]}: ${text.flaws[flaw]}`
  return (
    <EditForm
      edit={edit}
      saving={arrange}
      blocked={found.length > 0}
      flaws={flaws.map((flaw) => ({ id: fieldId(flaw), words: wordsOf(flaw) }))}
      onTried={setTried}
      onSave={save}
    >
      <OrderEditor
        plan={plan}
        parts={edit.value.parts}
        flaws={flaws}
        onChange={(parts) => edit.set({ ...edit.value, parts })}
      />
      {plan.sayings && plan.sayings.length > 0 ? (
        <SayingsCard
          people={plan.sayings.map(({ person }) => person)}
          sayings={edit.value.sayings}
          onChange={(sayings) => edit.set({ ...edit.value, sayings })}
        />
      ) : null}
    </EditForm>
  )
}
