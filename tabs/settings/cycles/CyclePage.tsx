import { Caption1 } from '@fluentui/react-components'
import { useLocation, useParams } from 'wouter'
import type { OwnedCycle, ProgramSettings } from '#core/contract/program-settings.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { BackLink } from '#tabs/design/form/BackLink.tsx'
import { useEdit } from '#tabs/design/form/use-edit.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import { CycleForm } from '#tabs/settings/cycles/CycleForm.tsx'
import { CycleJudges } from '#tabs/settings/cycles/CycleJudges.tsx'
import { type CycleDraft, cycleDraftOf, movedDates } from '#tabs/settings/cycles/cycle-draft.ts'
import { LateExceptions } from '#tabs/settings/cycles/LateExceptions.tsx'
import { messages } from '#tabs/settings/cycles/messages.ts'
import { SettingsFrame } from '#tabs/settings/SettingsFrame.tsx'
import { settingsReads } from '#tabs/settings/use-settings.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** One cycle: its dates, its judges, and who may still nominate late. */
export function CyclePage() {
  const text = useText(messages)
  const { cycleId } = useParams()
  return (
    <SettingsFrame title={({ cycles }) => cycles.find(({ id }) => id === cycleId)?.name}>
      {(settings, me) => {
        const cycle = settings.cycles.find(({ id }) => id === cycleId)
        return (
          <>
            <BackLink to="/settings/cycles">{text.back}</BackLink>
            {cycle ? (
              <Sections key={cycle.id} cycle={cycle} settings={settings} me={me} />
            ) : (
              <EmptyState title={text.gone} />
            )}
          </>
        )
      }}
    </SettingsFrame>
  )
}

type SectionsProps = { cycle: OwnedCycle; settings: ProgramSettings; me: string }

function Sections(props: SectionsProps) {
  const { cycle, settings, me } = props
  return (
    <>
      <Dates {...props} />
      <CycleJudges cycle={cycle} awards={settings.awards} me={me} />
      <LateExceptions cycle={cycle} timeZone={settings.timeZone} me={me} />
      {cycle.status === 'scheduled' ? <Cancel cycle={cycle} /> : null}
    </>
  )
}

function Dates({ cycle, settings: { timeZone, schedule }, me }: SectionsProps) {
  const text = useText(messages)
  const saved = cycleDraftOf(cycle, timeZone)
  const edit = useEdit(`cycle.${me}.${cycle.id}`, saved, cycle.revision)
  const change = useCommand('changeCycle', settingsReads)

  async function save(draft: CycleDraft): Promise<boolean> {
    const name = draft.name === saved.name ? {} : { name: draft.name }
    const done = await change.run({
      params: { cycleId: cycle.id },
      body: { ...name, ...movedDates(draft, saved, timeZone), revision: edit.revision },
    })
    if (done) edit.discard()
    return done !== undefined
  }

  return (
    <CycleForm
      edit={edit}
      saved={saved}
      status={cycle.status}
      timeZone={timeZone}
      note={
        <>
          <Caption1>{text.statusIs(text.status[cycle.status])}</Caption1>
          {schedule && cycle.scheduled && edit.changed ? <Notice>{text.byItself}</Notice> : null}
        </>
      }
      saving={change}
      onSave={save}
    />
  )
}

function Cancel({ cycle }: { cycle: OwnedCycle }) {
  const text = useText(messages)
  const [, go] = useLocation()
  const { run, pending, problem } = useCommand('cancelCycle', settingsReads)
  async function cancel() {
    if (await run({ params: { cycleId: cycle.id }, body: {} })) go('/settings/cycles')
  }
  return (
    <div>
      <ConfirmButton
        label={text.cancel}
        question={text.cancelAsk}
        explanation={text.cancelWhy}
        confirm={text.cancel}
        disabled={pending}
        onConfirm={() => void cancel()}
      />
      <ProblemBar problem={problem} />
    </div>
  )
}
