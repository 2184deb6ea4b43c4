import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Nomination } from '#core/contract/nominations.ts'
import type { Me } from '#core/contract/people.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { Closed } from '#tabs/nominate/Closed.tsx'
import { emptyDraft, isEmpty } from '#tabs/nominate/draft.ts'
import { OtherDrafts } from '#tabs/nominate/drafts/OtherDrafts.tsx'
import { useKeptDraft } from '#tabs/nominate/drafts/use-kept-draft.ts'
import { useOtherDrafts } from '#tabs/nominate/drafts/use-other-drafts.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { Sent } from '#tabs/nominate/Sent.tsx'
import { useNominatingTime } from '#tabs/nominate/use-nominating-time.ts'
import { Writing } from '#tabs/nominate/Writing.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  block: { display: 'block' },
  // Empty it is there for screen readers to watch, and takes no room.
  away: { position: 'absolute' },
})

type NominatingProps = { program: Program; cycle: Cycle; me: Me }

/** Nominating in one cycle: the form, with the drafts that are kept for it. */
export function Nominating({ program, cycle, me }: NominatingProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [sent, setSent] = useState<Nomination>()
  const [keptFor, setKeptFor] = useState<string>()
  const [ended, setEnded] = useState<readonly string[]>([])
  const { draft, keeper } = useKeptDraft({ person: me.person.id, cycleId: cycle.id }, emptyDraft)
  const time = useNominatingTime(cycle, draft.id)
  const closed = time === undefined ? cycle.status !== 'open' : time === null
  const { stays, ...others } = useOtherDrafts({
    program,
    cycle,
    closed,
    keeper,
    except: [...ended, draft.id],
  })
  const awards = program.awards.filter((award) => award.active)

  function done(nomination: Nomination) {
    // The server ends it, too, in a moment: until then it isn't offered again.
    setEnded((before) => [...before, draft.id])
    keeper.restart()
    setSent(nomination)
  }

  if (sent) return <Sent nomination={sent} awards={awards} onAnother={() => setSent(undefined)} />
  return (
    <>
      <output className={keptFor === undefined ? styles.away : styles.block}>
        {keptFor === undefined ? null : <Notice intent="success">{text.time.keptForNext(keptFor)}</Notice>}
      </output>
      <OtherDrafts {...others} awards={program.awards} />
      <output className={stays && draft.standing !== 'saved' ? styles.block : styles.away}>
        {stays && draft.standing !== 'saved' ? <Notice intent="warning">{text.drafts.stays}</Notice> : null}
      </output>
      {closed && isEmpty(draft.value) ? (
        <Closed />
      ) : (
        <Writing {...{ program, cycle, me, draft, keeper, time, closed }} onSent={done} onKept={setKeptFor} />
      )}
    </>
  )
}
