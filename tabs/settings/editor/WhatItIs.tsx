import { limits } from '#core/contract/limits.ts'
import { Card } from '#tabs/design/Card.tsx'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { TextField } from '#tabs/design/form/TextField.tsx'
import type { AwardForm } from '#tabs/settings/editor/award-form.ts'
import { messages } from '#tabs/settings/editor/messages.ts'
import { RubricEditor } from '#tabs/settings/editor/RubricEditor.tsx'
import { Frozen } from '#tabs/settings/form/Frozen.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Name and description. */
export function WhatItIs({ form: { draft, change, errorOf } }: { form: AwardForm }) {
  const text = useText(messages)
  return (
    <Card title={text.what}>
      <TextField
        id="award-name"
        label={text.name}
        hint={text.nameHint}
        value={draft.name}
        onChange={(name) => change({ name })}
        max={limits.title}
        error={errorOf('name')}
      />
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
