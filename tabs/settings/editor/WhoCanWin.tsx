import { Field, makeStyles, Select } from '@fluentui/react-components'
import { limits } from '#core/contract/limits.ts'
import { Card } from '#tabs/design/Card.tsx'
import { NumberField } from '#tabs/design/form/NumberField.tsx'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import type { AwardForm } from '#tabs/settings/editor/award-form.ts'
import { messages } from '#tabs/settings/editor/messages.ts'
import { ValuesField } from '#tabs/settings/editor/ValuesField.tsx'
import { Choices } from '#tabs/settings/form/Choices.tsx'
import { OnOff } from '#tabs/settings/form/OnOff.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  // A select is as wide as its longest option unless told otherwise.
  select: { maxInlineSize: '320px', gridTemplateColumns: 'minmax(0, 1fr)' },
})

/** Whom nominations may name. */
export function WhoCanWin({ form }: { form: AwardForm }) {
  const text = useText(messages)
  const { draft, change, errorOf } = form
  return (
    <Card title={text.who}>
      <Choices
        label={text.nominees}
        words={text.nomineeKinds}
        chosen={draft.nominees}
        onChoose={(nominees) => change({ nominees })}
      />
      <Choices
        label={text.eligibility}
        words={text.eligibilities}
        chosen={draft.eligibility}
        onChoose={(eligibility) => change({ eligibility })}
      />
      {draft.eligibility === 'list' ? (
        <PeoplePicker
          id="award-people"
          label={text.eligiblePeople}
          chosen={draft.people}
          onChange={(people) => change({ people })}
          max={limits.eligible}
          required
          error={errorOf('people')}
        />
      ) : null}
      {draft.eligibility === 'attribute' ? <Attribute form={form} /> : null}
      <OnOff
        words={text.self}
        on={draft.selfNomination}
        onChange={(selfNomination) => change({ selfNomination })}
      />
      <NumberField
        id="award-restCycles"
        label={text.rest}
        hint={text.restHint(Number(draft.restCycles) || 0)}
        value={draft.restCycles}
        onChange={(restCycles) => change({ restCycles })}
        min={0}
        max={20}
        error={errorOf('restCycles')}
      />
    </Card>
  )
}

function Attribute({ form: { draft, change, errorOf } }: { form: AwardForm }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <>
      <Field label={text.attribute} className={styles.select}>
        <Select
          value={draft.attribute}
          onChange={(_, { value }) => change({ attribute: value === 'jobTitle' ? 'jobTitle' : 'department' })}
        >
          <option value="department">{text.attributes.department}</option>
          <option value="jobTitle">{text.attributes.jobTitle}</option>
        </Select>
      </Field>
      <ValuesField
        id="award-values"
        values={draft.values}
        onChange={(values) => change({ values })}
        error={errorOf('values')}
      />
    </>
  )
}
