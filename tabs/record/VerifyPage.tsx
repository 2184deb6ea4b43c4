import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Card } from '#tabs/design/Card.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { AwardWon } from '#tabs/record/AwardWon.tsx'
import { messages } from '#tabs/record/messages.ts'
import { numberOf } from '#tabs/record/use-pictures.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end' },
  field: { flex: '1 1 240px', minInlineSize: 0 },
  input: { inlineSize: '100%', minWidth: 0 },
})

/** Whether a record on paper is true: by its code, or by its number as printed. */
export default function VerifyPage() {
  const text = useText(messages)
  const { itemId } = useParams<{ itemId?: string }>()
  return (
    <Page title={text.verifyPage} intro={text.verifyIntro}>
      {itemId === undefined ? null : <Verdict key={itemId} itemId={itemId} />}
      <ByNumber key={`of ${itemId}`} shown={itemId} />
    </Page>
  )
}

function Verdict({ itemId }: { itemId: string }) {
  const text = useText(messages)
  const record = useOperation('awardRecord', { params: { itemId } })
  if (record.data) return <AwardWon record={record.data} />
  if (record.isPending) return <CardSkeletons count={1} />
  if (record.error.code === 'not_found' || record.error.code === 'invalid_input')
    return <EmptyState title={text.notVerified} text={text.notVerifiedText} />
  return <ErrorState error={record.error} retry={() => void record.refetch()} />
}

function ByNumber({ shown }: { shown: string | undefined }) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const [typed, setTyped] = useState(shown === undefined ? '' : numberOf(shown))
  const [tried, setTried] = useState(false)
  const id = typed.toLowerCase().replace(/[^0-9a-z]/g, '')
  const whole = /^[0-9a-f]{32}$/.test(id)
  return (
    <Card>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (whole) go(`/verify/${id}`)
        }}
      >
        <Field
          className={styles.field}
          label={text.number}
          hint={text.numberHint}
          {...(tried && !whole ? { validationMessage: text.numberWrong } : {})}
        >
          <Input
            className={styles.input}
            value={typed}
            onChange={(_, data) => setTyped(data.value)}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
          />
        </Field>
        <Button type="submit" appearance="primary">
          {text.verify}
        </Button>
      </form>
    </Card>
  )
}
