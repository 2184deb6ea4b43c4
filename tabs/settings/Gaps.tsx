import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { Link } from 'wouter'
import type { Person } from '#core/contract/people.ts'
import type { Gap, ProgramSettings } from '#core/contract/program-settings.ts'
import { Card } from '#tabs/design/Card.tsx'
import { messages, type Texts } from '#tabs/settings/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  gap: { display: 'flex', columnGap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  sign: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusWarningForeground1 },
  words: { display: 'flex', flexDirection: 'column', minInlineSize: 0 },
  link: { color: tokens.colorBrandForegroundLink },
})

/** Duties that nobody fulfills, as people have left or are guests, and what to do about each; nothing where there are none. */
export function Gaps({ settings }: { settings: ProgramSettings }) {
  const styles = useStyles()
  const text = useText(messages)
  const { gaps } = settings
  if (gaps === undefined) return <Caption1 className={styles.quiet}>{text.gapsUnknown}</Caption1>
  if (gaps.length === 0) return null
  return (
    <Card title={text.gaps}>
      <Body1 className={styles.quiet}>{text.gapsIntro}</Body1>
      <ul className={styles.list}>
        {gaps.map((gap) => {
          const { what, todo, to } = sayGap(gap, settings, text)
          return (
            <li key={what} className={styles.gap}>
              <WarningRegular className={styles.sign} aria-hidden />
              <span className={styles.words}>
                <bdi>{what}</bdi>
                {to === undefined ? (
                  <Caption1 className={styles.quiet}>{todo}</Caption1>
                ) : (
                  <Link href={to} className={styles.link}>
                    {todo}
                  </Link>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

type Said = { what: string; todo: string; to?: string }

function sayGap(gap: Gap, { awards, cycles }: ProgramSettings, text: Texts): Said {
  const nameOf = (person: Person) => (gap.guest ? text.gapGuest(person.name) : person.name)
  switch (gap.duty) {
    case 'owner':
      return { what: text.gapOwner(nameOf(gap.person)), todo: text.gapOwnerDo }
    case 'host':
      return { what: text.gapHost(nameOf(gap.person), gap.title), todo: text.gapHostDo }
    case 'judge': {
      const award = awards.find(({ id }) => id === gap.awardId)?.name ?? ''
      const name = gap.person && nameOf(gap.person)
      if (gap.cycleId === undefined) {
        const what = name === undefined ? text.gapNoJudge(award) : text.gapJudge(name, award)
        return { what, todo: text.gapJudgeDo, to: `/settings/awards/${gap.awardId}` }
      }
      const cycle = cycles.find(({ id }) => id === gap.cycleId)?.name ?? ''
      const what = name === undefined ? text.gapNoJudgeIn(award, cycle) : text.gapJudgeIn(name, award, cycle)
      return { what, todo: text.gapJudgeInDo, to: `/settings/cycles/${gap.cycleId}` }
    }
    default:
      return gap satisfies never
  }
}
