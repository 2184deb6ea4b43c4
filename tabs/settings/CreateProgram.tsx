import { Body1 } from '@fluentui/react-components'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Me } from '#core/contract/people.ts'
import { chooseProgram } from '#tabs/api/chosen-program.ts'
import { useMe } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useEdit } from '#tabs/design/form/use-edit.ts'
import { messages } from '#tabs/settings/messages.ts'
import { ProgramForm } from '#tabs/settings/ProgramForm.tsx'
import { type ProgramDraft, programContentOf } from '#tabs/settings/program-draft.ts'
import { settingsReads } from '#tabs/settings/use-settings.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** A program from nothing; whoever creates it becomes its owner. */
export function CreateProgram() {
  const text = useText(messages)
  const me = useMe()
  if (!me) return null
  return (
    <>
      <Body1>{text.createIntro}</Body1>
      <Creating me={me} />
    </>
  )
}

function Creating({ me }: { me: Me }) {
  const text = useText(messages)
  const [, go] = useLocation()
  const empty = useMemo<ProgramDraft>(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    return { name: '', description: '', timeZone, owners: [{ ref: me.person.id, name: me.person.name }] }
  }, [me])
  const edit = useEdit(`new-program.${me.person.id}`, empty, 1)
  const create = useCommand('createProgram', [...settingsReads, 'me'])
  async function save(draft: ProgramDraft): Promise<boolean> {
    const done = await create.run({ body: programContentOf(draft) })
    if (!done) return false
    edit.discard()
    chooseProgram(done.id)
    go('/settings/awards/new')
    return true
  }
  return (
    <ProgramForm
      edit={edit}
      me={me.person.id}
      submitLabel={text.create}
      fresh
      saving={create}
      onSave={save}
    />
  )
}
