import { limits } from '#core/contract/limits.ts'
import { Card } from '#tabs/design/Card.tsx'
import { NumberField } from '#tabs/design/form/NumberField.tsx'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import type { AwardForm } from '#tabs/settings/editor/award-form.ts'
import { messages } from '#tabs/settings/editor/messages.ts'
import { Choices } from '#tabs/settings/form/Choices.tsx'
import { Frozen } from '#tabs/settings/form/Frozen.tsx'
import { OnOff } from '#tabs/settings/form/OnOff.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Who sees a nomination before the award is given. */
export function WhoSees({ form: { draft, change, fixed } }: { form: AwardForm }) {
  const text = useText(messages)
  return (
    <Card title={text.seen}>
      <Choices
        label={text.visibility}
        words={text.visibilities}
        chosen={draft.open ? 'open' : 'closed'}
        onChoose={(chosen) => change({ open: chosen === 'open' })}
      />
      <Frozen why={fixed} />
      <OnOff
        words={text.blind}
        on={draft.blind}
        onChange={(blind) => change({ blind })}
        disabled={fixed !== undefined}
      />
    </Card>
  )
}

/** Judges or votes, and how scores become a result. */
export function HowDecided({ form }: { form: AwardForm }) {
  const text = useText(messages)
  const { draft, change, errorOf, fixed } = form
  const disabled = fixed !== undefined
  return (
    <Card title={text.decided}>
      <PeoplePicker
        id="award-judges"
        label={text.judges}
        hint={text.judgesHint}
        chosen={draft.judges}
        onChange={(judges) => change({ judges })}
        max={limits.judges}
      />
      <Frozen why={fixed} />
      <Choices
        label={text.decidedBy}
        words={text.deciders}
        chosen={draft.decidedBy}
        onChoose={(decidedBy) => change({ decidedBy })}
        disabled={disabled}
      />
      <Reading form={form} />
      <NumberField
        id="award-quorum"
        label={text.quorum}
        hint={text.quorumHint}
        value={draft.quorum}
        onChange={(quorum) => change({ quorum })}
        min={1}
        max={limits.judges}
        error={errorOf('quorum')}
        disabled={disabled}
      />
      <OnOff
        words={text.normalized}
        on={draft.normalized}
        onChange={(normalized) => change({ normalized })}
        disabled={disabled}
      />
    </Card>
  )
}

/** How many judges read each nomination. */
function Reading({ form: { draft, change, errorOf, fixed } }: { form: AwardForm }) {
  const text = useText(messages)
  const disabled = fixed !== undefined
  return (
    <>
      <Choices
        label={text.reading}
        words={text.readings}
        chosen={draft.shared ? 'some' : 'all'}
        onChoose={(chosen) => change({ shared: chosen === 'some' })}
        disabled={disabled}
      />
      {draft.shared ? (
        <NumberField
          id="award-judgesEach"
          label={text.judgesEach}
          value={draft.judgesEach}
          onChange={(judgesEach) => change({ judgesEach })}
          min={1}
          max={limits.judges}
          error={errorOf('judgesEach')}
          disabled={disabled}
        />
      ) : null}
    </>
  )
}
