import { Badge, Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import type { OpenNomination } from '#core/contract/nominations.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { Card } from '#tabs/design/Card.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { messages } from '#tabs/endorse/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { learning } from '#tabs/text/learning.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { whiteSpace: 'pre-wrap', lineHeight: tokens.lineHeightBase400, flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  done: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minBlockSize: '32px',
    color: tokens.colorNeutralForeground2,
  },
})

/** A nomination and the button to stand behind it. */
export function EndorseCard({ nomination }: { nomination: OpenNomination }) {
  const styles = useStyles()
  const text = useText(messages)
  const words = useText(learning)
  const formats = useFormats()
  return (
    <Card article={text.nominationOf(formats.list(nomination.nominees.map((person) => person.name)))}>
      <Subtitle2 as="h3">
        <PeopleNames people={nomination.nominees} />
      </Subtitle2>
      <div className={styles.badges}>
        <Badge appearance="tint" color="informative" size="large">
          {words.modes[nomination.mode]}
        </Badge>
        {nomination.outcome === 'attempted' ? (
          <Badge appearance="tint" size="large">
            {words.outcomes.attempted}
          </Badge>
        ) : null}
      </div>
      {nomination.story === undefined ? (
        <Body1 className={styles.quiet}>{text.noStory}</Body1>
      ) : (
        <Body1 className={styles.text} dir="auto">
          {nomination.story}
        </Body1>
      )}
      <Foot nomination={nomination} />
    </Card>
  )
}

function Foot({ nomination }: { nomination: OpenNomination }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const endorse = useCommand('endorseNomination', ['openNominations'])
  const { cycleId, id: nominationId, endorsements, endorsed, own } = nomination
  const names = formats.list(nomination.nominees.map((person) => person.name))
  return (
    <>
      <div className={styles.foot}>
        <Caption1 aria-live="polite">
          {endorsements === 0 && !own ? text.first : text.count(endorsements)}
        </Caption1>
        {own || endorsed ? (
          <Caption1 className={styles.done}>
            {endorsed ? <CheckmarkCircleRegular fontSize={20} /> : null}
            {endorsed ? text.endorsed : text.own}
          </Caption1>
        ) : (
          <Button
            appearance="primary"
            aria-label={text.endorseOf(names)}
            disabledFocusable={endorse.pending}
            onClick={() => void endorse.run({ params: { cycleId, nominationId }, body: {} })}
          >
            {text.endorse}
          </Button>
        )}
      </div>
      <ProblemBar problem={endorse.problem} />
    </>
  )
}
