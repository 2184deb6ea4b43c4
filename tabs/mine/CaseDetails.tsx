import { Body1, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components'
import type { Person } from '#core/contract/people.ts'
import { messages } from '#tabs/mine/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
  links: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
})

type CaseDetailsProps = {
  case: { story: string; helpers?: readonly Person[]; evidence?: readonly { title: string; url: string }[] }
}

/** A story with what stands behind it: links by the titles they were given and where they lead, who helped. */
export function CaseDetails({ case: { story, helpers = [], evidence = [] } }: CaseDetailsProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <>
      <Body1 className={styles.text} dir="auto">
        {story}
      </Body1>
      {evidence.length === 0 ? null : (
        <ul className={styles.links} aria-label={text.evidence}>
          {evidence.map(({ title, url }, at) => (
            <li key={at}>
              <Link href={url} target="_blank" rel="noopener noreferrer" inline>
                <bdi>{title}</bdi>
              </Link>{' '}
              <Caption1 className={styles.quiet} dir="ltr">
                {hostOf(url)}
              </Caption1>
            </li>
          ))}
        </ul>
      )}
      {helpers.length === 0 ? null : (
        <Caption1 className={styles.quiet}>
          {text.helpedBy} <PeopleNames people={helpers} />
        </Caption1>
      )}
    </>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
