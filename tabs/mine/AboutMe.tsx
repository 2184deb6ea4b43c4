import {
  Badge,
  Body1,
  Caption1,
  Caption1Strong,
  makeStyles,
  Subtitle1,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import type { NominationAboutMe } from '#core/contract/nominations.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Card } from '#tabs/design/Card.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { CaseDetails } from '#tabs/mine/CaseDetails.tsx'
import { messages } from '#tabs/mine/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { learning } from '#tabs/text/learning.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  body: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL, alignItems: 'flex-start' },
  words: {
    flex: '1 1 200px',
    minInlineSize: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  award: { color: tokens.colorBrandForeground1 },
})

/** What colleagues wrote about me, where they share it and its award has been given; nothing where there is none. */
export function AboutMe() {
  const styles = useStyles()
  const text = useText(messages)
  const about = useOperation('nominationsAboutMe', {})
  if (!about.data || about.data.length === 0) return null
  return (
    <section className={styles.section} aria-label={text.aboutTitle}>
      <div className={styles.head}>
        <Subtitle1 as="h2" block>
          {text.aboutTitle}
        </Subtitle1>
        <Body1 className={styles.quiet}>{text.aboutText}</Body1>
      </div>
      <ul className={styles.list}>
        {about.data.map((nomination) => (
          <li key={nomination.id}>
            <OneAboutMe nomination={nomination} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneAboutMe({ nomination }: { nomination: NominationAboutMe }) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes } = useText(learning)
  const formats = useFormats()
  const { award, cycle, nominator, nominees, mode, won, submittedAt } = nomination
  const facts = [cycle.name, modes[mode], text.sentOn(formats.date(submittedAt))]
  return (
    <Card article={text.aboutBy(nominator.name, award.name)}>
      <div className={styles.body}>
        <Medallion design={award.medallion} size={72} />
        <div className={styles.words}>
          <Caption1Strong className={styles.award} dir="auto">
            {award.name}
          </Caption1Strong>
          <Subtitle2 as="h3">
            {text.by} <bdi>{nominator.name}</bdi>
          </Subtitle2>
          {won ? (
            <Badge appearance="tint" size="large" color="success">
              {text.standings.won}
            </Badge>
          ) : null}
          {nominees.length > 1 ? (
            <Caption1 className={styles.quiet}>
              <PeopleNames people={nominees} />
            </Caption1>
          ) : null}
          <CaseDetails case={nomination} />
          <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
        </div>
      </div>
    </Card>
  )
}
