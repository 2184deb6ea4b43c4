import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import type { Me } from '#core/contract/people.ts'
import type { LearningMode } from '#core/contract/programs.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { useNoteGiven } from '#tabs/api/just-given.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import {
  type CommendationDraft,
  type CommendationFlaws,
  checkCommendation,
  commendationOf,
} from '#tabs/commend/commendation.ts'
import { messages } from '#tabs/commend/messages.ts'
import { WhoMaySee } from '#tabs/commend/WhoMaySee.tsx'
import { Card } from '#tabs/design/Card.tsx'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { SubmitButton } from '#tabs/design/SubmitButton.tsx'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { learning } from '#tabs/text/learning.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useDraft } from '#tabs/text/use-draft.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  // A select is as wide as its longest option unless told otherwise.
  mode: { maxInlineSize: '360px', gridTemplateColumns: 'minmax(0, 1fr)' },
})

type CommendFormProps = { me: Me; onDone: (given: Recognition) => void }

/** Whom to thank, what for, and who may see it. */
export function CommendForm({ me, onDone }: CommendFormProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { teamId } = useTeams()
  const [tried, setTried] = useState(false)
  const { draft, set, discard } = useCommendation(me, teamId)
  const commend = useCommand('commend', ['everyonesFeed', 'teamFeed', 'personFeed'])
  const noteGiven = useNoteGiven()
  const found = checkCommendation(draft)
  const flaws = tried ? found : {}

  async function send() {
    setTried(true)
    if (found.recipients) return document.getElementById('commend-recipients')?.focus()
    if (found.message) return document.getElementById('commend-message')?.focus()
    const given = await commend.run({ body: commendationOf(draft, teamId) })
    if (!given) return
    noteGiven(given)
    discard()
    onDone(given)
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Thanks me={me} draft={draft} set={set} flaws={flaws} />
      <ProblemBar problem={commend.problem} />
      <div>
        <SubmitButton label={text.send} pending={commend.pending} pendingLabel={text.sending} />
      </div>
    </form>
  )
}

type ThanksProps = {
  me: Me
  draft: CommendationDraft
  set: (draft: CommendationDraft) => void
  flaws: CommendationFlaws
}

function Thanks({ me, draft, set, flaws }: ThanksProps) {
  const text = useText(messages)
  const { teamId } = useTeams()
  return (
    <Card>
      <PeoplePicker
        id="commend-recipients"
        label={text.recipients}
        hint={text.recipientsHint(limits.recipients)}
        chosen={draft.recipients}
        onChange={(recipients) => set({ ...draft, recipients })}
        max={limits.recipients}
        exclude={[me.person.id, me.ref]}
        error={flaws.recipients && text[flaws.recipients]}
        required
      />
      <CountedTextarea
        id="commend-message"
        label={text.message}
        hint={text.messageHint}
        value={draft.message}
        onChange={(message) => set({ ...draft, message })}
        max={limits.message.max}
        error={flaws.message && text[flaws.message]}
        required
      />
      <LearnedBy mode={draft.mode} onChange={(mode) => set({ ...draft, mode })} />
      <WhoMaySee
        inTeam={teamId !== undefined}
        chosen={draft.visibility}
        onChange={(visibility) => set({ ...draft, visibility })}
      />
    </Card>
  )
}

function useCommendation(me: Me, teamId: string | undefined) {
  const empty: CommendationDraft = {
    recipients: [],
    message: '',
    mode: '',
    visibility: teamId === undefined ? 'tenant' : 'team',
  }
  const { value, set, discard } = useDraft(`commend.${me.person.id}`, empty)
  // A draft begun in a channel and finished elsewhere has no team any more.
  const visibility = value.visibility === 'team' && teamId === undefined ? 'tenant' : value.visibility
  return { draft: { ...value, visibility }, set, discard }
}

function LearnedBy({
  mode,
  onChange,
}: {
  mode: LearningMode | ''
  onChange: (mode: LearningMode | '') => void
}) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes } = useText(learning)
  const all = Object.keys(modes) as LearningMode[]
  return (
    <Field label={text.mode} className={styles.mode}>
      <Select value={mode} onChange={(_, data) => onChange(all.find((mode) => mode === data.value) ?? '')}>
        <option value="">{text.noMode}</option>
        {all.map((mode) => (
          <option key={mode} value={mode}>
            {modes[mode]}
          </option>
        ))}
      </Select>
    </Field>
  )
}
