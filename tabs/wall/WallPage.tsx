import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { FeedName } from '#core/contract/recognition.ts'
import { useMe } from '#tabs/api/current.ts'
import { Page } from '#tabs/design/Page.tsx'
import { PlainButton } from '#tabs/design/PlainButton.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'
import { Feed } from '#tabs/wall/Feed.tsx'
import { messages } from '#tabs/wall/messages.ts'
import { Welcome } from '#tabs/wall/Welcome.tsx'
import { choiceOf } from '#tabs/wall/wall-address.ts'

// Only channels have a team.
const WhoseWall = lazy(() => import('#tabs/wall/WhoseWall.tsx'))
// Only who looks for something needs it.
const Filters = lazy(() => import('#tabs/wall/Filters.tsx'))
const NothingFits = lazy(() => import('#tabs/wall/NothingFits.tsx'))

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBlockEnd: tokens.spacingVerticalL,
  },
  end: { marginInlineStart: 'auto', display: 'flex', alignItems: 'center' },
})

/** The first screen: what Laurels is, where the cycle stands, and everything people were recognized for. */
export default function WallPage() {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const me = useMe()
  const { teamId } = useTeams()
  const search = useSearch()
  const [opened, setOpened] = useState(search !== '')
  const [whose, setWhose] = useState<'team' | 'everyone'>(teamId === undefined ? 'everyone' : 'team')
  const now = useNow()
  const { award, filter } = useMemo(() => choiceOf(search, now), [search, now])
  const feed: FeedName = award
    ? { kind: 'award', awardId: award }
    : whose === 'team' && teamId !== undefined
      ? { kind: 'team', teamId }
      : { kind: 'everyone' }
  return (
    <Page title={text.title}>
      <Welcome />
      <section aria-label={text.latest}>
        <div className={styles.bar}>
          {teamId === undefined ? null : (
            <Suspense fallback={null}>
              <WhoseWall whose={whose} onChange={setWhose} />
            </Suspense>
          )}
          <PlainButton appearance="transparent" aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {text.find}
          </PlainButton>
          <div className={styles.end}>
            {me === undefined || me.guest ? null : (
              <PlainButton appearance="transparent" onClick={() => go(`/people/${me.person.id}`)}>
                {text.myPage}
              </PlainButton>
            )}
          </div>
        </div>
        {opened ? (
          <Suspense fallback={null}>
            <Filters />
          </Suspense>
        ) : null}
        <Feed
          feed={feed}
          filter={filter}
          key={JSON.stringify([feed, filter])}
          empty={
            search === '' ? (
              <EmptyWall />
            ) : (
              <Suspense fallback={null}>
                <NothingFits />
              </Suspense>
            )
          }
        />
      </section>
    </Page>
  )
}

function EmptyWall() {
  const text = useText(messages)
  const [, go] = useLocation()
  const me = useMe()
  if (!me || me.guest) return <EmptyState title={text.emptyTitle} />
  return (
    <EmptyState
      title={text.emptyTitle}
      text={text.emptyText}
      action={
        <PlainButton appearance="primary" onClick={() => go('/commend')}>
          {text.commend}
        </PlainButton>
      }
    />
  )
}
