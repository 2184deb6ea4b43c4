import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { limits } from '#core/contract/limits.ts'
import type { Award } from '#core/contract/programs.ts'
import { Card } from '#tabs/design/Card.tsx'
import { AwardChoice } from '#tabs/nominate/AwardChoice.tsx'
import type { FormField } from '#tabs/nominate/check-draft.ts'
import { type NominationDraft, withAward } from '#tabs/nominate/draft.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } })

type AwardAndPeopleProps = {
  awards: readonly Award[]
  award: Award | undefined
  draft: NominationDraft
  onChange: (draft: NominationDraft) => void
  ownRefs: readonly string[]
  errorOf: (field: FormField) => string | undefined
  fixed: boolean
}

/** Which award, and for whom: what endorsements hold fast. */
export function AwardAndPeople(props: AwardAndPeopleProps) {
  const { awards, award, draft, onChange, ownRefs, errorOf, fixed } = props
  const styles = useStyles()
  const text = useText(messages)
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
          hint={text.nomineesHint(limits.nominees.max)}
          chosen={draft.nominees}
          onChange={(nominees) => onChange({ ...draft, nominees })}
          max={limits.nominees.max}
          exclude={award?.selfNomination ? [] : ownRefs}
          error={errorOf('nominees')}
          disabled={fixed}
          required
        />
      </Card>
    </>
  )
}
