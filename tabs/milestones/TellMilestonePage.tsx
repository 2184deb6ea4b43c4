import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Me } from '#core/contract/people.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { useMe } from '#tabs/api/current.ts'
import { useNoteGiven } from '#tabs/api/just-given.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { DonePanel } from '#tabs/design/DonePanel.tsx'
import { Laurel } from '#tabs/design/Laurel.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { CardSkeletons, EmptyState } from '#tabs/design/States.tsx'
import { SubmitButton } from '#tabs/design/SubmitButton.tsx'
import { focusFirst } from '#tabs/milestones/focus-first.ts'
import { MilestoneForm } from '#tabs/milestones/MilestoneForm.tsx'
import { messages } from '#tabs/milestones/messages.ts'
import { checkMilestone, contentOf, dayOf, emptyMilestone } from '#tabs/milestones/milestone.ts'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { problems } from '#tabs/text/problems.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useDraft } from '#tabs/text/use-draft.ts'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  sign: { inlineSize: '96px', blockSize: '96px', color: tokens.colorBrandForeground1 },
})

/** Telling of something one has reached oneself. */
export default function TellMilestonePage() {
  const text = useText(messages)
  const refusal = useText(problems)
  const me = useMe()
  const [, go] = useLocation()
  const [told, setTold] = useState<Recognition>()
  const content = () => {
    if (!me) return <CardSkeletons count={1} />
    if (me.guest) return <EmptyState title={text.guestTitle} text={refusal.guest_not_allowed} />
    if (told) return <Told told={told} onAnother={() => setTold(undefined)} />
    return <Tell me={me} onDone={setTold} />
  }
  return (
    <Page title={text.title} intro={text.intro}>
      {content()}
      {me?.owner ? (
        <div>
          <Button appearance="subtle" onClick={() => go('/milestones/import')}>
            {text.toImport}
          </Button>
        </div>
      ) : null}
    </Page>
  )
}

function Tell({ me, onDone }: { me: Me; onDone: (told: Recognition) => void }) {
  const text = useText(messages)
  const { teamId } = useTeams()
  const today = dayOf(useNow())
  const inTeam = teamId !== undefined
  const [empty] = useState(() => emptyMilestone(today, inTeam))
  const { value: draft, set, discard } = useDraft(`milestone.${me.person.id}`, empty)
  const [tried, setTried] = useState(false)
  const post = useCommand('postMilestone', ['everyonesFeed', 'teamFeed', 'personFeed', 'myRecord'])
  const noteGiven = useNoteGiven()
  const flaws = checkMilestone(draft, today)

  async function send() {
    setTried(true)
    if (focusFirst(flaws)) return
    const told = await post.run({ body: contentOf(draft, teamId) })
    if (!told) return
    noteGiven(told)
    discard()
    onDone(told)
  }

  return (
    <MilestoneForm
      draft={draft}
      set={set}
      flaws={tried ? flaws : {}}
      today={today}
      inTeam={inTeam}
      onSend={() => void send()}
    >
      <ProblemBar problem={post.problem} />
      <div>
        <SubmitButton label={text.send} pending={post.pending} pendingLabel={text.sending} />
      </div>
    </MilestoneForm>
  )
}

function Told({ told, onAnother }: { told: Recognition; onAnother: () => void }) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <DonePanel
      title={text.doneTitle}
      picture={
        <svg viewBox="-22 -22 44 44" className={styles.sign} aria-hidden="true">
          <Laurel color="currentColor" />
        </svg>
      }
      actions={
        <>
          <Button appearance="primary" size="large" onClick={() => go('/record')}>
            {text.toRecord}
          </Button>
          <Button size="large" onClick={onAnother}>
            {text.another}
          </Button>
        </>
      }
    >
      <Body1 align="center">{told.visibility.kind === 'private' ? text.donePrivate : text.doneWall}</Body1>
    </DonePanel>
  )
}
