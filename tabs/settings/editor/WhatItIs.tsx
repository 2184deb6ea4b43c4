import { Field, Input, makeStyles } from '@fluentui/react-components'
import { limits } from '#core/contract/limits.ts'
import { Card } from '#tabs/design/Card.tsx'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import type { AwardForm } from '#tabs/settings/editor/award-form.ts'
import { messages } from '#tabs/settings/editor/messages.ts'
import { RubricEditor } from '#tabs/settings/editor/RubricEditor.tsx'
import { Frozen } from '#tabs/settings/form/Frozen.tsx'
import { directionOfTyped } from '#tabs/text/direction-of-typed.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({ input: { minInlineSize: 0 } })

/** Name and description. */
export function WhatItIs({ form: { draft, change, errorOf } }: { form: AwardForm }) {
  const styles = useStyles()
  const text = useText(messages)
  const error = errorOf('name')
  return (
    <Card title={text.what}>
      <Field
        label={text.name}
        hint={text.nameHint}
        required
        {...(error === undefined ? {} : { validationMessage: error })}
      >
        <Input
          id="award-name"
          className={styles.input}
          value={draft.name}
          {...directionOfTyped(draft.name)}
          maxLength={limits.title}
          onChange={(_, data) => change({ name: data.value })}
        />
      </Field>
      <CountedTextarea
        id="award-description"
        label={text.description}
        hint={text.descriptionHint}
        value={draft.description}
        onChange={(description) => change({ description })}
        max={limits.description}
        rows={3}
        error={errorOf('description')}
      />
    </Card>
  )
}

/** Criteria in words, and the rubric by which judges weigh them. */
export function WhatItAsks({ form }: { form: AwardForm }) {
  const text = useText(messages)
  const { draft, change, errorOf, tried, fixed } = form
  return (
    <>
      <Card title={text.asked}>
        <CountedTextarea
          id="award-criteria"
          label={text.criteria}
          hint={text.criteriaHint}
          value={draft.criteria}
          onChange={(criteria) => change({ criteria })}
          max={limits.criteria}
          rows={3}
          error={errorOf('criteria')}
          required
        />
      </Card>
      <Card title={text.rubric}>
        <Frozen why={fixed} />
        <RubricEditor
          rubric={draft.rubric}
          onChange={(rubric) => change({ rubric })}
          tried={tried}
          error={errorOf('rubric')}
          disabled={fixed !== undefined}
        />
      </Card>
    </>
  )
}
