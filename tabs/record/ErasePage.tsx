import { Body1, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useMe } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Card } from '#tabs/design/Card.tsx'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { DonePanel } from '#tabs/design/DonePanel.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { messages } from '#tabs/record/messages.ts'
import { problems } from '#tabs/text/problems.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  input: { minWidth: 0 },
})

/** An owner erases somebody who has left (rule W5): asked twice, and told what goes and what stays. */
export default function ErasePage() {
  const text = useText(messages)
  const refusal = useText(problems)
  const me = useMe()
  const { personId = '' } = useParams<{ personId: string }>()
  const read = useOperation('personPage', { params: { personId } })
  const content = () => {
    if (!me || read.isPending) return <CardSkeletons count={1} />
    if (!me.owner) return <EmptyState title={text.eraseTitle} text={refusal.not_owner} />
    if (me.person.id === personId) return <EmptyState title={text.eraseNotYou} />
    if (!read.data) return <ErrorState error={read.error} retry={() => void read.refetch()} />
    return <Erase personId={personId} name={read.data.person.name} />
  }
  return <Page title={text.eraseTitle}>{content()}</Page>
}

function Erase({ personId, name }: { personId: string; name: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const [typed, setTyped] = useState('')
  const erase = useCommand('erasePerson', ['everyonesFeed'])
  const [done, setDone] = useState(false)
  if (done)
    return (
      <DonePanel title={text.erased} actions={<Button onClick={() => go('/wall')}>{text.toWall}</Button>}>
        <Body1 align="center">{text.erasedText}</Body1>
      </DonePanel>
    )
  if (name === '') return <EmptyState title={text.erased} />
  const sure = typed.trim() === name
  return (
    <Card>
      <Body1>{text.eraseWho(`\u2068${name}\u2069`)}</Body1>
      <ul className={styles.list}>
        <li>{text.eraseGoes}</li>
        <li>{text.eraseStays}</li>
        <li>{text.eraseNoReturn}</li>
      </ul>
      <Field label={text.eraseType(`\u2068${name}\u2069`)}>
        <Input className={styles.input} value={typed} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <div>
        <ConfirmButton
          label={text.erase}
          question={text.eraseSure(`\u2068${name}\u2069`)}
          explanation={text.eraseNoReturn}
          confirm={text.eraseForGood}
          disabled={!sure || erase.pending}
          onConfirm={() =>
            void erase.run({ params: { personId }, body: {} }).then((answer) => setDone(answer !== undefined))
          }
        />
      </div>
      <ProblemBar problem={erase.problem} />
    </Card>
  )
}
