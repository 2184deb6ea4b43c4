import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useRef, useState } from 'react'
import type { NominationContent } from '#core/contract/nominations.ts'
import type { Me } from '#core/contract/people.ts'
import type { Award } from '#core/contract/programs.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { SubmitButton } from '#tabs/design/SubmitButton.tsx'
import { AwardAndPeople } from '#tabs/nominate/AwardAndPeople.tsx'
import { CreditAndEvidence, ShareStory } from '#tabs/nominate/CreditAndEvidence.tsx'
import { checkDraft, type FormField, refusedFields } from '#tabs/nominate/check-draft.ts'
import { contentOf, type NominationDraft } from '#tabs/nominate/draft.ts'
import { FlawSummary } from '#tabs/nominate/FlawSummary.tsx'
import { HowLearned } from '#tabs/nominate/HowLearned.tsx'
import { messages } from '#tabs/nominate/messages.ts'
import { StoryBesideCriteria } from '#tabs/nominate/StoryBesideCriteria.tsx'
import { useNomineeHints } from '#tabs/nominate/use-nominee-hints.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    alignItems: 'flex-start',
  },
})

type NominationFormProps = {
  cycleId: string
  awards: readonly Award[]
  me: Me
  draft: NominationDraft
  onChange: (draft: NominationDraft) => void
  onSubmit: (content: NominationContent) => void
  submitLabel: string
  pending: boolean
  problem: ApiProblem | null
  /** What to say about the problem, and the way on. */
  problemNote: ReactNode
  /** How safe what was typed is. */
  standing: ReactNode
  /** Endorsed already: award and nominees stay (rule N3). */
  fixed?: boolean
  /** Nominated for this award already, so they stay eligible for it. */
  nominated?: { awardId: string; refs: readonly string[] }
}

/** A nomination being written: for a new one and for an edit. */
export function NominationForm(props: NominationFormProps) {
  const { awards, me, draft, onChange, onSubmit, submitLabel, pending, problem, problemNote } = props
  const { cycleId, standing, fixed = false, nominated } = props
  const styles = useStyles()
  const text = useText(messages)
  const [tried, setTried] = useState(false)
  const summary = useRef<HTMLDivElement>(null)

  const award = awards.find((award) => award.id === draft.awardId)
  const ownRefs = [me.person.id, me.ref]
  const asked = useNomineeHints(cycleId, draft, !fixed)
  const settled = nominated?.awardId === draft.awardId ? nominated.refs : []
  const hints = { ...asked, barred: asked.barred.filter(({ ref }) => !settled.includes(ref)) }
  const found = checkDraft(draft, award, ownRefs, hints.barred)
  const flaws = tried ? { ...refusedFields(problem?.issues ?? []), ...found } : {}
  const flawOf = (field: FormField) => (flaws[field] ? text.flaws[flaws[field]] : undefined)

  function submit() {
    const content = contentOf(draft)
    setTried(true)
    if (content && Object.keys(found).length === 0) onSubmit(content)
    else requestAnimationFrame(() => summary.current?.focus())
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <AwardAndPeople
        awards={awards}
        award={award}
        draft={draft}
        onChange={onChange}
        ownRefs={ownRefs}
        errorOf={flawOf}
        hints={hints}
        fixed={fixed}
      />
      <StoryBesideCriteria
        award={award}
        story={draft.story}
        onChange={(story) => onChange({ ...draft, story })}
        error={flawOf('story')}
      />
      <HowLearned award={award} draft={draft} onChange={onChange} error={flawOf('mode')} />
      <CreditAndEvidence draft={draft} onChange={onChange} error={flawOf('helpers')} tried={tried} />
      <div className={styles.foot}>
        <ShareStory draft={draft} onChange={onChange} />
        <FlawSummary ref={summary} flaws={flaws} />
        {problemNote}
        <SubmitButton label={submitLabel} pending={pending} pendingLabel={text.sending} />
        {standing}
      </div>
    </form>
  )
}
