import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { limits } from '#core/contract/limits.ts'
import type { NomineeHints } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import { Card } from '#tabs/design/Card.tsx'
import { AwardChoice } from '#tabs/nominate/AwardChoice.tsx'
import type { FormField } from '#tabs/nominate/check-draft.ts'
import { type NominationDraft, withAward } from '#tabs/nominate/draft.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { SimilarNominations } from '#tabs/nominate/SimilarNominations.tsx'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } })

type AwardAndPeopleProps = {
  awards: readonly Award[]
  award: Award | undefined
  draft: NominationDraft
  onChange: (draft: NominationDraft) => void
  ownRefs: readonly string[]
  errorOf: (field: FormField) => string | undefined
  hints: NomineeHints
  fixed: boolean
}

/** Which award, and for whom: what endorsements hold fast. */
export function AwardAndPeople(props: AwardAndPeopleProps) {
  const { awards, award, draft, onChange, ownRefs, errorOf, hints, fixed } = props
  const styles = useStyles()
  const text = useText(messages)
  const barred = useBarred(draft, hints)
  const max = award?.nominees === 'person' ? 1 : limits.nominees.max
  return (
    <>
      <Card title={text.award}>
        {fixed ? <Caption1 className={styles.quiet}>{text.fixed}</Caption1> : null}
        <AwardChoice
          id="nominate-award"
          label={text.awardHint}
          awards={awards}
          chosen={draft.awardId}
          onChoose={(award) => onChange(withAward(draft, award))}
          error={errorOf('award')}
          disabled={fixed}
        />
      </Card>
      <Card title={text.who}>
        <PeoplePicker
          id="nominate-nominees"
          label={text.nominees}
          hint={text.nomineesHint(max)}
          chosen={draft.nominees}
          onChange={(nominees) => onChange({ ...draft, nominees })}
          // Those chosen before another award was stay, to be taken out by their nominator.
          max={Math.max(max, draft.nominees.length)}
          exclude={award?.selfNomination ? [] : ownRefs}
          error={barred ?? errorOf('nominees')}
          disabled={fixed}
          required
        />
        {fixed ? null : <SimilarNominations similar={hints.similar} awards={awards} />}
      </Card>
    </>
  )
}

/** Who of those chosen can't be nominated, and why: said at once, not only when it is tried. */
function useBarred(draft: NominationDraft, { barred }: NomineeHints): string | undefined {
  const text = useText(messages)
  const formats = useFormats()
  const [first] = barred
  if (!first) return undefined
  const names = draft.nominees.filter(({ ref }) =>
    barred.some((one) => one.ref === ref && one.why === first.why),
  )
  if (names.length === 0) return undefined
  return text.barred[first.why](formats.list(names.map(({ name }) => name)))
}
