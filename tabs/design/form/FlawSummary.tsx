import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components'
import type { Ref } from 'react'
import { messages } from '#tabs/design/form/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '1.2em' } })

/** What is wrong with a field: the element's id, and words for it. */
export type FieldFlaw = { id: string; words: string }

/** What still keeps a form from being saved, each leading to its field; takes the focus after a try. */
export function FlawSummary({ ref, flaws }: { ref: Ref<HTMLDivElement>; flaws: readonly FieldFlaw[] }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div ref={ref} tabIndex={-1}>
      {flaws.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{text.fix}</MessageBarTitle>
            <ul className={styles.list}>
              {flaws.map(({ id, words }) => (
                <li key={id}>
                  <Link as="button" type="button" appearance="subtle" inline onClick={() => leadTo(id)}>
                    {words}
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

function leadTo(id: string) {
  const place = document.getElementById(id)
  const target = place?.querySelector<HTMLElement>('input') ?? place
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'center' })
}
