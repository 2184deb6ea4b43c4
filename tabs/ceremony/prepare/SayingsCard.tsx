import { Body1, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { EyeRegular } from '@fluentui/react-icons/svg/eye'
import { useRef, useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import type { Person } from '#core/contract/people.ts'
import { messages } from '#tabs/ceremony/prepare/messages.ts'
import { Card } from '#tabs/design/Card.tsx'
import { directionOfTyped } from '#tabs/text/direction-of-typed.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingVerticalM,
  },
  input: { minInlineSize: 0, inlineSize: '100%' },
})

type SayingsCardProps = {
  people: readonly Person[]
  sayings: Readonly<Record<string, string>>
  onChange: (sayings: Record<string, string>) => void
}

/** How the names are said that may be called out. Covered until asked for: who wins is among them. */
export function SayingsCard({ people, sayings, onChange }: SayingsCardProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [shown, setShown] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  function show() {
    setShown(true)
    requestAnimationFrame(() => fields.current?.querySelector('input')?.focus())
  }
  return (
    <Card title={text.sayings}>
      <Body1 className={styles.quiet}>{text.sayingsIntro}</Body1>
      {shown ? (
        <div ref={fields} className={styles.fields}>
          {people.map(({ id, name }) => (
            <Field key={id} label={name}>
              <Input
                className={styles.input}
                value={sayings[id] ?? ''}
                {...directionOfTyped(sayings[id] ?? '')}
                maxLength={limits.saying}
                onChange={(_, data) => onChange({ ...sayings, [id]: data.value })}
              />
            </Field>
          ))}
        </div>
      ) : (
        <div>
          <Button icon={<EyeRegular />} onClick={show}>
            {text.showNames}
          </Button>
        </div>
      )}
    </Card>
  )
}
