import { Badge, Body1, Caption1, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import type { JudgedNomination } from '#core/contract/judging.ts'
import { messages } from '#tabs/judge/messages.ts'
import type { Item } from '#tabs/judge/queue.ts'
import { FormerAwards } from '#tabs/people/former/FormerAwards.tsx'
import { PersonLine } from '#tabs/people/PersonLine.tsx'
import { learning } from '#tabs/text/learning.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  story: {
    whiteSpace: 'pre-wrap',
    lineHeight: tokens.lineHeightBase400,
    fontSize: tokens.fontSizeBase400,
    margin: 0,
  },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  people: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
  links: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
})

type ToldProps = { item: Item; content: NonNullable<JudgedNomination['content']> }

/** What a nomination tells its judge. */
export function Told({ item: { award, cycleId, nomination }, content }: ToldProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes, outcomes } = useText(learning)
  const { nominator, helpers, story, mode, outcome, evidence, endorsements } = content
  return (
    <>
      <div className={styles.tags}>
        <Badge appearance="tint" color="informative">
          {modes[mode]}
        </Badge>
        <Badge appearance="tint" color={outcome === 'attempted' ? 'warning' : 'success'}>
          {outcomes[outcome]}
        </Badge>
        {endorsements > 0 ? <Badge appearance="outline">{text.endorsements(endorsements)}</Badge> : null}
      </div>
      {outcome === 'attempted' ? <Caption1 className={styles.quiet}>{text.attemptHint}</Caption1> : null}
      <div className={styles.part}>
        <Subtitle2 as="h3">{text.story}</Subtitle2>
        <p className={styles.story} dir="auto">
          {story}
        </p>
      </div>
      {evidence.length > 0 ? <Evidence links={evidence} /> : null}
      <div className={styles.people}>
        {nominator ? <PersonLine name={nominator.name} about={text.nominatedBy} /> : null}
        {helpers.map((helper) => (
          <PersonLine key={helper.id} name={helper.name} about={text.helpers} />
        ))}
      </div>
      {award.blind ? <Caption1 className={styles.quiet}>{text.blind}</Caption1> : null}
      <FormerAwards cycleId={cycleId} nominationId={nomination.id} />
    </>
  )
}

function Evidence({ links }: { links: readonly { title: string; url: string }[] }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3">{text.evidence}</Subtitle2>
      <ul className={styles.links}>
        {links.map(({ title, url }) => (
          <li key={url}>
            <Body1>
              <Link href={url} target="_blank" rel="noopener noreferrer" inline title={text.openLink}>
                <bdi>{title}</bdi>
              </Link>{' '}
              <Caption1 className={styles.quiet}>
                <bdi>{hostOf(url)}</bdi>
              </Caption1>
            </Body1>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where a link leads, beside the title its nominator gave it. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
