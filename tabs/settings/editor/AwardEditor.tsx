import { makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useRef, useState } from 'react'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
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
import { type FieldFlaw, FlawSummary } from '#tabs/settings/form/FlawSummary.tsx'
import { LeaveGuard } from '#tabs/settings/form/LeaveGuard.tsx'
import { Overtaken } from '#tabs/settings/form/Overtaken.tsx'
import { SaveBar } from '#tabs/settings/form/SaveBar.tsx'
import type { Edit } from '#tabs/settings/form/use-edit.ts'
import { MedallionDesigner } from '#tabs/settings/medallion/MedallionDesigner.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
})

type AwardEditorProps = {
  edit: Edit<AwardDraft>
  /** Why what judging goes by can't change now (rule P3). */
  fixed?: string | undefined
  submitLabel?: string
  /** Not saved before: there is something to save though nothing was changed yet. */
  fresh?: boolean
  pending: boolean
  problem: ApiProblem | null
  /** Forgets the problem. */
  clear: () => void
  /** Saves the draft, and says whether it was. */
  onSave: (draft: AwardDraft) => Promise<boolean>
}

/** An award being designed: a new one, or one that is there. */
export function AwardEditor(props: AwardEditorProps) {
  const { edit, fixed, submitLabel, fresh = false, pending, problem, clear, onSave } = props
  const styles = useStyles()
  const text = useText(messages)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  const found = checkAward(edit.value)
  const flaws = tried ? { ...refusedFields(problem?.issues ?? []), ...found } : {}
  const errorOf = (field: AwardField) => (flaws[field] ? text.flaws[flaws[field]] : undefined)

  const form: AwardForm = {
    draft: edit.value,
    change(changes) {
      setSaved(false)
      edit.set({ ...edit.value, ...changes })
    },
    errorOf,
    tried,
    fixed,
  }

  async function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(found).length > 0) requestAnimationFrame(() => summary.current?.focus())
    else if (await onSave(edit.value)) {
      setTried(false)
      setSaved(true)
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void save(event)}>
      <LeaveGuard changed={edit.changed} />
      <Overtaken edit={edit} onChosen={clear} />
      <WhatItIs form={form} />
      <MedallionDesigner design={edit.value.medallion} onChange={(medallion) => form.change({ medallion })} />
      <WhatItAsks form={form} />
      <LearningHonored form={form} />
      <WhoCanWin form={form} />
      <WhoSees form={form} />
      <HowDecided form={form} />
      <FlawSummary ref={summary} flaws={flawsOf(flaws, text)} />
      <SaveBar
        {...(submitLabel === undefined ? {} : { label: submitLabel })}
        changed={edit.changed}
        fresh={fresh}
        saved={saved}
        pending={pending}
        onDiscard={edit.discard}
      >
        <ProblemBar problem={edit.overtaken ? null : problem} />
      </SaveBar>
    </form>
  )
}

function flawsOf(flaws: Flaws, text: Texts): FieldFlaw[] {
  return fields.flatMap((field) => {
    const flaw = flaws[field]
    if (flaw === undefined) return []
    return [{ id: `award-${field}`, words: `${text.fields[field]}: ${text.flaws[flaw]}` }]
  })
}
