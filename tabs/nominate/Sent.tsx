import { Body1, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { Nomination } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import { Card } from '#tabs/design/Card.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { messages } from '#tabs/nominate/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  sent: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalXXL,
  },
  title: { ...typographyStyles.title3, '&:focus': { outlineStyle: 'none' } },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalM },
})

type SentProps = { nomination: Nomination; awards: readonly Award[]; onAnother: () => void }

/** The nomination is in: thanks, and what comes next. */
export function Sent({ nomination, awards, onAnother }: SentProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
    window.scrollTo(0, 0)
  }, [])
  const award = awards.find((award) => award.id === nomination.awardId)
  return (
    <Card>
      <div className={styles.sent}>
        {award ? <Medallion design={award.medallion} size={132} /> : null}
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {text.doneTitle}
        </h2>
        <Body1>
          <PeopleNames people={nomination.nominees} />
        </Body1>
        {award ? <Body1>{text.doneText(award.name)}</Body1> : null}
        <div className={styles.actions}>
          <Button appearance="primary" size="large" onClick={onAnother}>
            {text.another}
          </Button>
          <Button size="large" onClick={() => go('/mine')}>
            {text.seeMine}
          </Button>
        </div>
      </div>
    </Card>
  )
}
