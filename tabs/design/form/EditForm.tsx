import { makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { type FieldFlaw, FlawSummary } from '#tabs/design/form/FlawSummary.tsx'
import { LeaveGuard } from '#tabs/design/form/LeaveGuard.tsx'
import { Overtaken } from '#tabs/design/form/Overtaken.tsx'
import { SaveBar } from '#tabs/design/form/SaveBar.tsx'
import type { Edit } from '#tabs/design/form/use-edit.ts'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
})

/** How saving stands. */
export type Saving = { pending: boolean; problem: ApiProblem | null; clear: () => void }

type EditFormProps<T> = {
  edit: Edit<T>
  saving: Saving
  /** Of something that was never saved. */
  fresh?: boolean
  submitLabel?: string | undefined
  /** Something is wrong that the server would refuse. */
  blocked: boolean
  /** What to say is wrong; nothing before it was tried to save. */
  flaws: readonly FieldFlaw[]
  onTried: (tried: boolean) => void
  /** Saves what is in the form, and says whether it was. */
  onSave: (value: T) => Promise<boolean>
  children: ReactNode
}

/** A form over something saved: keeps what is typed, says what is wrong, saves, and asks before it is left. */
export function EditForm<T>(props: EditFormProps<T>) {
  const { edit, saving, fresh = false, submitLabel, blocked, flaws, onTried, onSave, children } = props
  const styles = useStyles()
  const [saved, setSaved] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  // Changed again: what was said of saving is no longer so.
  if (saved && edit.changed) setSaved(false)

  async function save(event: FormEvent) {
    event.preventDefault()
    onTried(true)
    if (blocked) requestAnimationFrame(() => summary.current?.focus())
    else if (await onSave(edit.value)) {
      onTried(false)
      setSaved(true)
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void save(event)}>
      <LeaveGuard changed={edit.changed} />
      <Overtaken edit={edit} onChosen={saving.clear} />
      {children}
      <FlawSummary ref={summary} flaws={flaws} />
      <SaveBar
        {...(submitLabel === undefined ? {} : { label: submitLabel })}
        changed={edit.changed}
        fresh={fresh}
        saved={saved}
        pending={saving.pending}
        onDiscard={edit.discard}
      >
        <ProblemBar problem={edit.overtaken ? null : saving.problem} />
      </SaveBar>
    </form>
  )
}
