import { Body1, Button, Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import type { OwnedNomination } from '#core/contract/nominations.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { useCurrent } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { everything, findNominations } from '#tabs/program/nominations/find.ts'
import { messages } from '#tabs/program/nominations/messages.ts'
import { NominationItem } from '#tabs/program/nominations/NominationItem.tsx'
import { NominationSearch } from '#tabs/program/nominations/NominationSearch.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    paddingBlock: 0,
    paddingInline: 'clamp(12px, 3vw, 20px)',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  more: { alignSelf: 'start' },
})

/** Everything nominated in a cycle, to be searched, with the owner's ruling on what can't stand. */
export function Nominations({ cycle }: { cycle: Cycle }) {
  const styles = useStyles()
  const text = useText(messages)
  const { data, error, refetch } = useOperation('cycleNominations', { params: { cycleId: cycle.id } })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <Subtitle1 as="h2">{text.title}</Subtitle1>
        <Caption1 className={styles.quiet}>{text.hiddenAward}</Caption1>
      </div>
      {data ? <Found cycle={cycle} nominations={data} /> : <CardSkeletons />}
    </section>
  )
}

const atOnce = 25

function Found({ cycle, nominations }: { cycle: Cycle; nominations: readonly OwnedNomination[] }) {
  const styles = useStyles()
  const text = useText(messages)
  const { awardOf, program } = useCurrent()
  const [sought, setSought] = useState(everything)
  const [shown, setShown] = useState(atOnce)
  // Typing stays quick however much there is to look through.
  const found = findNominations(nominations, useDeferredValue(sought))
  if (nominations.length === 0) return <EmptyState title={text.none} text={text.noneText} />
  const more = found.length - shown
  return (
    <>
      <NominationSearch
        awards={(program?.awards ?? []).filter(({ id }) => nominations.some(({ awardId }) => awardId === id))}
        sought={sought}
        onChange={(next) => {
          setSought(next)
          setShown(atOnce)
        }}
      />
      <output className={styles.quiet}>{text.count(found.length)}</output>
      {found.length === 0 ? <Body1>{text.nothingFound}</Body1> : null}
      {found.length > 0 ? (
        <ul className={styles.list}>
          {found.slice(0, shown).map((one) => (
            <NominationItem
              key={one.id}
              nomination={one}
              award={awardOf(one.awardId)}
              ruling={cycle.status !== 'published'}
            />
          ))}
        </ul>
      ) : null}
      {more > 0 ? (
        <Button className={styles.more} onClick={() => setShown(shown + atOnce)}>
          {text.showMore(Math.min(more, atOnce))}
        </Button>
      ) : null}
    </>
  )
}
