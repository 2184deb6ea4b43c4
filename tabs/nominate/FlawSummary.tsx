import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components'
import type { Ref } from 'react'
import { type Flaws, fields } from '#tabs/nominate/check-draft.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  box: { inlineSize: '100%' },
  list: { margin: 0, paddingInlineStart: '1.2em' },
})

/** What is still missing, each leading to its field; takes the focus after a try to send. */
export function FlawSummary({ ref, flaws }: { ref: Ref<HTMLDivElement>; flaws: Flaws }) {
  const styles = useStyles()
  const text = useText(messages)
  const open = fields.filter((field) => flaws[field] !== undefined)
  return (
    <div ref={ref} tabIndex={-1} className={styles.box}>
      {open.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{text.fix}</MessageBarTitle>
            <ul className={styles.list}>
              {open.map((field) => (
                <li key={field}>
                  <Link as="button" type="button" appearance="subtle" inline onClick={() => leadTo(field)}>
                    {text.flaws[flaws[field] ?? 'refused']}
                  </Link>
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}

function leadTo(field: string) {
  const place = document.getElementById(`nominate-${field}`)
  const target = place?.querySelector<HTMLElement>('input') ?? place
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}
