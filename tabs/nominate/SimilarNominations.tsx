import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import type { OpenNomination } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { messages } from '#tabs/nominate/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { flex: '1 1 160px', minInlineSize: 0, display: 'flex', flexDirection: 'column' },
  excerpt: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
  },
  done: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minBlockSize: '32px',
    color: tokens.colorNeutralForeground2,
  },
})

type SimilarProps = { similar: readonly OpenNomination[]; awards: readonly Award[] }

/** Others have nominated the same people for an open award: standing behind that may be all one wants. */
export function SimilarNominations({ similar, awards }: SimilarProps) {
  const styles = useStyles()
  const text = useText(messages)
  if (similar.length === 0) return null
  return (
    <section className={styles.box} aria-label={text.similar.title}>
      <div>
        <Body1Strong block>{text.similar.title}</Body1Strong>
        <Body1>{text.similar.text}</Body1>
      </div>
      <ul className={styles.list}>
        {similar.map((nomination) => (
          <li key={nomination.id} className={styles.item}>
            <Similar nomination={nomination} award={awards.find(({ id }) => id === nomination.awardId)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Similar({ nomination, award }: { nomination: OpenNomination; award: Award | undefined }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const endorse = useCommand('endorseNomination', ['nomineeHints', 'openNominations'])
  const { cycleId, id: nominationId, nominees, story } = nomination
  const names = formats.list(nominees.map(({ name }) => name))
  return (
    <>
      {award ? <Medallion design={award.medallion} size={40} /> : null}
      <div className={styles.words}>
        <Body1Strong>
          <PeopleNames people={nominees} />
        </Body1Strong>
        <Caption1 dir="auto">{award?.name}</Caption1>
        {story === undefined ? null : (
          <Caption1 className={styles.excerpt} dir="auto">
            {story}
          </Caption1>
        )}
      </div>
      {nomination.endorsed ? (
        <output className={styles.done}>
          <CheckmarkCircleRegular fontSize={20} aria-hidden />
          <Caption1>{text.similar.endorsed}</Caption1>
        </output>
      ) : (
        <Button
          aria-label={text.similar.endorseOf(names)}
          disabledFocusable={endorse.pending}
          onClick={() => void endorse.run({ params: { cycleId, nominationId }, body: {} })}
        >
          {text.similar.endorse}
        </Button>
      )}
      <ProblemBar problem={endorse.problem} />
    </>
  )
}
