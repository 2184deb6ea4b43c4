import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake'
import { HeartRegular } from '@fluentui/react-icons/svg/heart'
import { LeafOneRegular } from '@fluentui/react-icons/svg/leaf-one'
import { Link } from 'wouter'
import type { RecordEntry } from '#core/contract/records.ts'
import { Chip } from '#tabs/design/Chip.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { momentOf, type Part, partOf } from '#tabs/record/entries.ts'
import { messages } from '#tabs/record/messages.ts'
import { wordsOf } from '#tabs/record/words-of.ts'
import { learning } from '#tabs/text/learning.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalL,
    paddingInline: 'clamp(12px, 3vw, 24px)',
    minInlineSize: 0,
    '& + &': {
      borderBlockStartWidth: tokens.strokeWidthThin,
      borderBlockStartStyle: 'solid',
      borderBlockStartColor: tokens.colorNeutralStroke2,
    },
  },
  sign: {
    flexShrink: 0,
    inlineSize: '44px',
    blockSize: '44px',
    display: 'grid',
    placeItems: 'center',
    fontSize: '22px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  words: {
    flexGrow: 1,
    minInlineSize: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-wrap' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

const signs: Record<Exclude<Part, 'award'>, React.ReactNode> = {
  milestone: <LeafOneRegular />,
  received: <HeartRegular />,
  given: <HeartRegular />,
  helper: <HandshakeRegular />,
}

/** One thing in the record, with the way to it. */
export function EntryLine({ entry }: { entry: RecordEntry }) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes } = useText(learning)
  const formats = useFormats()
  const { item, standing } = entry
  const part = partOf(entry)
  const said = wordsOf(entry, text, formats)
  const isAward = part === 'award' && item.kind === 'award'
  return (
    <li className={styles.line}>
      {isAward ? (
        <Medallion design={item.award.medallion} size={44} />
      ) : (
        <span className={styles.sign} aria-hidden>
          {signs[part === 'award' ? 'milestone' : part]}
        </span>
      )}
      <div className={styles.words}>
        <Caption1 className={styles.quiet}>
          {text.parts[part]} ·{' '}
          <time dateTime={new Date(momentOf(entry)).toISOString()}>{formats.date(momentOf(entry))}</time>
        </Caption1>
        <Link href={isAward ? `/record/${item.id}` : `/wall/${item.id}`} className={styles.link}>
          <Body1Strong>{said.title}</Body1Strong>
        </Link>
        {said.text === undefined ? null : (
          <Body1 className={styles.text} dir="auto">
            {said.text}
          </Body1>
        )}
        {said.note === undefined ? null : <Caption1 className={styles.quiet}>{said.note}</Caption1>}
        <div className={styles.chips}>
          {item.mode === undefined ? null : <Chip>{modes[item.mode]}</Chip>}
          {item.visibility.kind === 'private' ? <Chip>{text.isPrivate}</Chip> : null}
          {standing.kind === 'revoked' ? <Chip>{text.takenBack}</Chip> : null}
        </div>
      </div>
    </li>
  )
}
