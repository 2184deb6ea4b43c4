import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useParams } from 'wouter'
import type { OwnedAward, ProgramSettings } from '#core/contract/program-settings.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { BackLink } from '#tabs/design/form/BackLink.tsx'
import { useEdit } from '#tabs/design/form/use-edit.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import { messages } from '#tabs/settings/awards/messages.ts'
import { AwardEditor } from '#tabs/settings/editor/AwardEditor.tsx'
import { type AwardDraft, contentOf, draftOf } from '#tabs/settings/editor/award-draft.ts'
import { SettingsFrame } from '#tabs/settings/SettingsFrame.tsx'
import { settingsReads } from '#tabs/settings/use-settings.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    alignItems: 'flex-start',
  },
})

/** One award, to be changed, retired or given again. */
export function AwardPage() {
  const text = useText(messages)
  const { awardId } = useParams()
  return (
    <SettingsFrame title={({ awards }) => awards.find(({ id }) => id === awardId)?.name}>
      {(settings, me) => {
        const award = settings.awards.find((award) => award.id === awardId)
        return (
          <>
            <BackLink to="/settings/awards">{text.back}</BackLink>
            {award ? (
              <Editing key={award.id} award={award} settings={settings} me={me} />
            ) : (
              <EmptyState title={text.gone} />
            )}
          </>
        )
      }}
    </SettingsFrame>
  )
}

type EditingProps = { award: OwnedAward; settings: ProgramSettings; me: string }

function Editing({ award, settings, me }: EditingProps) {
  const text = useText(messages)
  const formats = useFormats()
  const edit = useEdit(`award.${me}.${award.id}`, draftOf(award, settings.people), award.revision)
  const change = useCommand('changeAward', settingsReads)
  const judged = settings.cycles.filter(({ id }) => award.judgedIn.includes(id))

  async function save(draft: AwardDraft): Promise<boolean> {
    const done = await change.run({
      params: { programId: settings.id, awardId: award.id },
      body: { ...contentOf(draft, award.active), revision: edit.revision },
    })
    if (done) edit.discard()
    return done !== undefined
  }

  return (
    <>
      {award.active ? null : <Retired award={award} settings={settings} />}
      <AwardEditor
        edit={edit}
        fixed={judged.length === 0 ? undefined : text.fixed(formats.list(judged.map(({ name }) => name)))}
        saving={change}
        onSave={save}
      />
      {award.active ? <Retired award={award} settings={settings} /> : null}
    </>
  )
}

/** Retires what is given and gives again what is retired, as it is saved. */
function Retired({ award, settings }: Omit<EditingProps, 'me'>) {
  const styles = useStyles()
  const text = useText(messages)
  const { run, pending, problem } = useCommand('changeAward', settingsReads)
  const set = (active: boolean) =>
    void run({
      params: { programId: settings.id, awardId: award.id },
      body: { ...contentOf(draftOf(award, settings.people), active), revision: award.revision },
    })
  return (
    <div className={styles.part}>
      {award.active ? (
        <ConfirmButton
          label={text.retire}
          question={text.retireAsk}
          explanation={text.retireWhy}
          confirm={text.retire}
          disabled={pending}
          onConfirm={() => set(false)}
        />
      ) : (
        <Notice
          action={
            <Button disabledFocusable={pending} onClick={() => set(true)}>
              {text.revive}
            </Button>
          }
        >
          {text.reviveText}
        </Notice>
      )}
      <ProblemBar problem={problem} />
    </div>
  )
}
