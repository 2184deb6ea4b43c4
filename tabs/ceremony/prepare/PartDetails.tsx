import { makeStyles, tokens } from '@fluentui/react-components'
import { limits } from '#core/contract/limits.ts'
import { messages } from '#tabs/ceremony/prepare/messages.ts'
import {
  fieldId,
  keyOf,
  type PartDraft,
  type PartField,
  type PartFlaw,
} from '#tabs/ceremony/prepare/order-draft.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { NumberField } from '#tabs/design/form/NumberField.tsx'
import { TextField } from '#tabs/design/form/TextField.tsx'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})

type PartDetailsProps = {
  part: PartDraft
  flaws: readonly PartFlaw[]
  onChange: (part: PartDraft) => void
}

/** What is said in a part, by whom and how long, and what hosts note beside it. */
export function PartDetails({ part, flaws, onChange }: PartDetailsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const id = (field: PartField) => fieldId({ part: keyOf(part), field })
  const errorOf = (field: PartField) => {
    const found = flaws.find((flaw) => flaw.field === field)
    return found && text.flaws[found.flaw]
  }
  return (
    <div className={styles.fields}>
      {part.kind === 'interlude' ? (
        <TextField
          id={id('title')}
          label={text.fields.title}
          value={part.title}
          onChange={(title) => onChange({ ...part, title })}
          max={limits.title}
          error={errorOf('title')}
        />
      ) : null}
      {'text' in part ? (
        <CountedTextarea
          id={id('text')}
          label={text.fields.text}
          hint={text.textHint[part.kind]}
          value={part.text}
          onChange={(words) => onChange({ ...part, text: words })}
          max={limits.interlude}
          rows={2}
          error={errorOf('text')}
        />
      ) : null}
      <PeoplePicker
        label={text.presenter}
        chosen={part.presenter}
        onChange={(presenter) => onChange({ ...part, presenter })}
        max={1}
      />
      <NumberField
        id={id('minutes')}
        label={text.fields.minutes}
        value={part.minutes}
        onChange={(minutes) => onChange({ ...part, minutes })}
        min={0}
        max={limits.minutes}
        error={errorOf('minutes')}
      />
      <CountedTextarea
        id={id('notes')}
        label={text.fields.notes}
        hint={text.notesHint}
        value={part.notes}
        onChange={(notes) => onChange({ ...part, notes })}
        max={limits.hostNotes}
        rows={2}
        error={errorOf('notes')}
      />
    </div>
  )
}
