import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { Comment as CommentOf } from '#core/contract/posts.ts'
import { Face } from '#tabs/people/Face.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'
import { Deeds } from '#tabs/wall/Deeds.tsx'
import { LinkedNames } from '#tabs/wall/LinkedNames.tsx'
import { messages } from '#tabs/wall/more-messages.ts'
import { useCommentDeeds } from '#tabs/wall/use-deeds.ts'

const useStyles = makeStyles({
  comment: { display: 'flex', columnGap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  words: {
    minInlineSize: 0,
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  text: { whiteSpace: 'pre-wrap' },
  faded: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** What somebody said, and what this person may do with it. */
export function Comment({ itemId, comment }: { itemId: string; comment: CommentOf }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const now = useNow()
  const deeds = useCommentDeeds(itemId, comment.id)
  const { author, at, changedAt, congratulation, standing, may } = comment
  return (
    <div className={styles.comment}>
      <Face name={author.name || '·'} />
      <div className={styles.words}>
        <div className={styles.head}>
          <Body1Strong>
            <LinkedNames people={[author]} />
          </Body1Strong>
          <Caption1 className={styles.quiet}>
            <time dateTime={new Date(at).toISOString()} title={formats.dateTime(at)}>
              {formats.ago(at, now)}
            </time>
            {changedAt === undefined ? null : ` · ${text.edited}`}
          </Caption1>
        </div>
        {standing.kind === 'shown' ? null : (
          <Caption1 className={styles.faded}>
            {text.standing[standing.kind]}{' '}
            {standing.reason === undefined ? null : text.because(standing.reason)}
          </Caption1>
        )}
        {congratulation && comment.text === '' ? (
          <Body1>{text.congratulations}</Body1>
        ) : (
          <Body1 className={styles.text} dir="auto">
            {comment.text}
          </Body1>
        )}
        <Deeds may={may} text={comment.text} deeds={deeds} min={1} />
      </div>
    </div>
  )
}
