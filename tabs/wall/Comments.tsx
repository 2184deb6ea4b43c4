import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import type { Comment as CommentOf } from '#core/contract/posts.ts'
import { useMe } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Card } from '#tabs/design/Card.tsx'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { ErrorState } from '#tabs/design/States.tsx'
import { SubmitButton } from '#tabs/design/SubmitButton.tsx'
import { countPoints } from '#tabs/text/count-points.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useDraft } from '#tabs/text/use-draft.ts'
import { Comment } from '#tabs/wall/Comment.tsx'
import { messages } from '#tabs/wall/more-messages.ts'

const refreshMs = 15_000

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** What people say about a recognition, the newest last, where one writes on. */
export function Comments({ itemId, mayComment }: { itemId: string; mayComment: boolean }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <Card article={text.comments}>
      <Subtitle2 as="h2">{text.comments}</Subtitle2>
      <ol className={styles.list}>
        <CommentPage
          itemId={itemId}
          none={<Body1 className={styles.quiet}>{mayComment ? text.noComments : text.noCommentsYet}</Body1>}
        />
      </ol>
      {mayComment ? <WriteComment itemId={itemId} /> : null}
    </Card>
  )
}

type CommentPageProps = { itemId: string; cursor?: string; none?: ReactNode }

/** Some comments, and above them, when asked for, those before. */
function CommentPage({ itemId, cursor, none }: CommentPageProps) {
  const text = useText(messages)
  const [earlier, setEarlier] = useState(false)
  const query = cursor === undefined ? {} : { cursor }
  const read = useOperation('comments', { params: { itemId }, query }, { every: refreshMs })
  if (read.isPending) return <li aria-busy="true">{text.loadingComments}</li>
  if (!read.data)
    return (
      <li>
        <ErrorState error={read.error} retry={() => void read.refetch()} />
      </li>
    )
  const { comments, next } = read.data
  if (comments.length === 0 && next === undefined) return none === undefined ? null : <li>{none}</li>
  return (
    <>
      {next !== undefined && earlier ? <CommentPage itemId={itemId} cursor={next} /> : null}
      {next !== undefined && !earlier ? (
        <li>
          <Button appearance="subtle" onClick={() => setEarlier(true)}>
            {text.earlier}
          </Button>
        </li>
      ) : null}
      {comments.toReversed().map((comment: CommentOf) => (
        <li key={comment.id}>
          <Comment itemId={itemId} comment={comment} />
        </li>
      ))}
    </>
  )
}

function WriteComment({ itemId }: { itemId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const me = useMe()
  const { value, set, discard } = useDraft(`comment.${me?.person.id}.${itemId}`, { text: '' })
  const [tried, setTried] = useState(false)
  const [said, setSaid] = useState(false)
  const command = useCommand('writeComment', ['comments', 'recognition'])
  const length = countPoints(value.text)
  const wrong = length === 0 ? text.fewWords : length > limits.comment ? text.manyWords : undefined

  async function send() {
    setTried(true)
    setSaid(false)
    if (wrong !== undefined) return
    const body = { text: value.text, congratulation: false }
    if (!(await command.run({ params: { itemId }, body }))) return
    discard()
    setTried(false)
    setSaid(true)
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <CountedTextarea
        label={text.write}
        value={value.text}
        onChange={(typed) => set({ text: typed })}
        max={limits.comment}
        rows={2}
        error={tried ? wrong : undefined}
      />
      <ProblemBar problem={command.problem} />
      <div>
        <SubmitButton label={text.send} pending={command.pending} pendingLabel={text.sending} />
      </div>
      <Caption1>
        <output>{said ? text.said : null}</output>
      </Caption1>
    </form>
  )
}
