import { Body1, Button, Caption1, makeStyles, Subtitle2, Switch, tokens } from '@fluentui/react-components'
import { Link, useLocation, useParams } from 'wouter'
import type { PersonPage as Shown } from '#core/contract/posts.ts'
import { useMe } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Card } from '#tabs/design/Card.tsx'
import { Chip } from '#tabs/design/Chip.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { Face } from '#tabs/people/Face.tsx'
import { learning } from '#tabs/text/learning.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { Feed } from '#tabs/wall/Feed.tsx'
import { LinkedNames } from '#tabs/wall/LinkedNames.tsx'
import { messages } from '#tabs/wall/more-messages.ts'

const useStyles = makeStyles({
  who: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalL, minInlineSize: 0 },
  face: { inlineSize: '56px', blockSize: '56px', fontSize: tokens.fontSizeBase500 },
  words: { display: 'flex', flexDirection: 'column', minInlineSize: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  medals: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  medal: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})

/** A person as the wall knows them. Nothing here is a score (rule W6). */
export default function PersonPage() {
  const text = useText(messages)
  const { personId = '' } = useParams<{ personId: string }>()
  const me = useMe()
  const read = useOperation('personPage', { params: { personId } })
  if (read.isPending)
    return (
      <Page>
        <CardSkeletons count={2} />
      </Page>
    )
  if (!read.data)
    return (
      <Page title={text.personTitle}>
        {read.error.code === 'not_found' ? (
          <EmptyState title={text.unknownPerson} />
        ) : (
          <ErrorState error={read.error} retry={() => void read.refetch()} />
        )}
      </Page>
    )
  const own = me?.person.id === personId
  return (
    <Page title={read.data.person.name || text.colleague}>
      <Who shown={read.data} own={own} />
      {own && me?.guest === false ? <Appearing /> : null}
      {read.data.onWall || own ? <Recognized shown={read.data} own={own} /> : <OffWall />}
    </Page>
  )
}

function Who({ shown, own }: { shown: Shown; own: boolean }) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const me = useMe()
  const { person, jobTitle, department } = shown
  return (
    <div className={styles.who}>
      <Face name={person.name || '·'} className={styles.face} />
      <div className={styles.words}>
        {jobTitle === undefined ? null : <Body1>{jobTitle}</Body1>}
        {department === undefined ? null : <Caption1 className={styles.quiet}>{department}</Caption1>}
        {own ? (
          <div className={styles.ways}>
            <Button size="small" onClick={() => go('/record')}>
              {text.myRecord}
            </Button>
            {me?.guest === false ? (
              <Button size="small" onClick={() => go('/preferences')}>
                {text.myMessages}
              </Button>
            ) : null}
          </div>
        ) : null}
        {me?.owner && !own && person.name !== '' ? (
          <div>
            <Button size="small" appearance="subtle" onClick={() => go(`/people/${person.id}/erase`)}>
              {text.hasLeft}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  )
}

function Recognized({ shown, own }: { shown: Shown; own: boolean }) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes: names } = useText(learning)
  const { person, awards, modes, helped } = shown
  const recognitions = own ? text.ownRecognitions : text.recognitions
  return (
    <>
      {awards.length === 0 ? null : (
        <Card title={text.awards}>
          <ul className={styles.medals}>
            {awards.map((item) =>
              item.kind === 'award' ? (
                <li key={item.id}>
                  <Link href={`/record/${item.id}`} className={styles.medal}>
                    <Medallion design={item.award.medallion} size={88} />
                    <Body1>{item.award.name}</Body1>
                    <Caption1 className={styles.quiet}>
                      <bdi>{item.cycleName}</bdi>
                    </Caption1>
                  </Link>
                </li>
              ) : null,
            )}
          </ul>
        </Card>
      )}
      {modes.length === 0 && helped.length === 0 ? null : (
        <Card title={text.learning}>
          {modes.length === 0 ? null : (
            <div className={styles.section}>
              <Subtitle2 as="h3">{text.modes}</Subtitle2>
              <div className={styles.chips}>
                {modes.map((mode) => (
                  <Chip key={mode}>{names[mode]}</Chip>
                ))}
              </div>
            </div>
          )}
          {helped.length === 0 ? null : (
            <div className={styles.section}>
              <Subtitle2 as="h3">{text.helped}</Subtitle2>
              <Body1>
                <LinkedNames people={helped} />
              </Body1>
            </div>
          )}
        </Card>
      )}
      <section aria-label={recognitions} className={styles.section}>
        <Subtitle2 as="h2">{recognitions}</Subtitle2>
        <Feed
          feed={{ kind: 'person', personId: person.id }}
          filter={none}
          empty={<EmptyState title={own ? text.nothingOfMine : text.nothingYet} />}
        />
      </section>
    </>
  )
}

const none = {}

function OffWall() {
  const text = useText(messages)
  return <EmptyState title={text.offWall} />
}

/** Rule W3. */
function Appearing() {
  const text = useText(messages)
  const read = useOperation('wallPreference', {})
  const command = useCommand('preferWall', ['wallPreference', 'personPage'])
  const onWall = read.data?.onWall
  if (onWall === undefined) return null
  return (
    <Card title={text.appearing}>
      <Switch
        checked={onWall}
        disabled={command.pending}
        label={text.appear}
        onChange={(_, { checked }) => void command.run({ body: { onWall: checked } })}
      />
      <Body1>{onWall ? text.appearingText : text.notAppearingText}</Body1>
      <ProblemBar problem={command.problem} />
    </Card>
  )
}
