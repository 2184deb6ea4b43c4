import { useState } from 'react'
import { EditForm, type Saving } from '#tabs/design/form/EditForm.tsx'
import type { FieldFlaw } from '#tabs/design/form/FlawSummary.tsx'
import type { Edit } from '#tabs/design/form/use-edit.ts'
import type { AwardDraft } from '#tabs/settings/editor/award-draft.ts'
import type { AwardForm } from '#tabs/settings/editor/award-form.ts'
import {
  type AwardField,
  checkAward,
  type Flaws,
  fields,
  refusedFields,
} from '#tabs/settings/editor/check-award.ts'
import { HowDecided, WhoSees } from '#tabs/settings/editor/HowDecided.tsx'
import { LearningHonored } from '#tabs/settings/editor/LearningHonored.tsx'
import { messages, type Texts } from '#tabs/settings/editor/messages.ts'
import { WhatItAsks, WhatItIs } from '#tabs/settings/editor/WhatItIs.tsx'
import { WhoCanWin } from '#tabs/settings/editor/WhoCanWin.tsx'
import { MedallionDesigner } from '#tabs/settings/medallion/MedallionDesigner.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

type AwardEditorProps = {
  edit: Edit<AwardDraft>
  /** Why what judging goes by can't change now (rule P3). */
  fixed?: string | undefined
  submitLabel?: string
  fresh?: boolean
  saving: Saving
  onSave: (draft: AwardDraft) => Promise<boolean>
}

/** An award being designed: a new one, or one that is there. */
export function AwardEditor({ edit, fixed, submitLabel, fresh = false, saving, onSave }: AwardEditorProps) {
  const text = useText(messages)
  const [tried, setTried] = useState(false)
  const found = checkAward(edit.value)
  const flaws = tried ? { ...refusedFields(saving.problem?.issues ?? []), ...found } : {}
  const form: AwardForm = {
    draft: edit.value,
    change: (changes) => edit.set({ ...edit.value, ...changes }),
    errorOf: (field: AwardField) => (flaws[field] ? text.flaws[flaws[field]] : undefined),
    tried,
    fixed,
  }
  return (
    <EditForm
      {...{ edit, saving, fresh, submitLabel, onSave }}
      blocked={Object.keys(found).length > 0}
      flaws={flawsOf(flaws, text)}
      onTried={setTried}
    >
      <WhatItIs form={form} />
      <MedallionDesigner design={edit.value.medallion} onChange={(medallion) => form.change({ medallion })} />
      <WhatItAsks form={form} />
      <LearningHonored form={form} />
      <WhoCanWin form={form} />
      <WhoSees form={form} />
      <HowDecided form={form} />
    </EditForm>
  )
}

function flawsOf(flaws: Flaws, text: Texts): FieldFlaw[] {
  return fields.flatMap((field) => {
    const flaw = flaws[field]
    if (flaw === undefined) return []
    return [{ id: `award-${field}`, words: `${text.fields[field]}: ${text.flaws[flaw]}` }]
  })
}
