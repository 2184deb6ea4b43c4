import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useCurrent, useMe } from '#tabs/api/current.ts'
import { Laurel } from '#tabs/design/Laurel.tsx'
import { PlainButton } from '#tabs/design/PlainButton.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'
import { CycleStatus } from '#tabs/wall/CycleStatus.tsx'
import { messages } from '#tabs/wall/messages.ts'

const seenKey = 'laurels.intro-seen'

const useStyles = makeStyles({
  band: {
    position: 'relative',
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    padding: 'clamp(16px, 4vw, 32px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundImage: `linear-gradient(120deg, ${tokens.colorBrandBackground2}, ${tokens.colorNeutralBackground1} 70%)`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow4,
  },
  sign: {
    position: 'absolute',
    insetInlineEnd: '-24px',
    insetBlockStart: '-20px',
    inlineSize: '220px',
    blockSize: '220px',
    color: tokens.colorBrandForeground1,
    opacity: 0.1,
    pointerEvents: 'none',
    '@media (max-width: 760px)': { inlineSize: '130px', blockSize: '130px' },
    // Where it would lie behind the words.
    '@media (max-width: 480px)': { display: 'none' },
  },
  words: {
    position: 'relative',
    maxInlineSize: '58ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    '@media (max-width: 480px)': { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  },
  actions: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    // The buttons' place is kept until it is known whom they are for.
    minBlockSize: '40px',
    '@media (max-width: 480px)': { '& > button': { flexGrow: 1 } },
  },
})

/** What Laurels is, for somebody new; where the cycle stands; and the two things to do, always. */
export function Welcome() {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const { cycle } = useCurrent()
  const me = useMe()
  const guest = me?.guest === true
  const [seen, setSeen] = useState(wasSeen)
  const canNominate = cycle?.status === 'open'

  return (
    <section className={styles.band} aria-label="Laurels">
      <svg viewBox="-22 -22 44 44" className={styles.sign} aria-hidden="true">
        <Laurel color="currentColor" />
      </svg>
      {seen ? null : <Body1 className={styles.words}>{guest ? text.introGuest : text.intro}</Body1>}
      <CycleStatus />
      <div className={styles.actions}>
        {me === undefined || guest ? null : (
          <>
            <PlainButton
              appearance={canNominate ? 'primary' : 'secondary'}
              large
              onClick={() => go('/nominate')}
            >
              {text.nominate}
            </PlainButton>
            <PlainButton
              appearance={canNominate ? 'secondary' : 'primary'}
              large
              onClick={() => go('/commend')}
            >
              {text.commend}
            </PlainButton>
            <PlainButton appearance="transparent" large onClick={() => go('/milestones/new')}>
              {text.tellMilestone}
            </PlainButton>
          </>
        )}
        {seen ? null : (
          <PlainButton appearance="transparent" large onClick={() => setSeen(remember())}>
            {text.gotIt}
          </PlainButton>
        )}
      </div>
    </section>
  )
}

// Browsers that block third-party storage throw here; then the intro is simply shown again.
function wasSeen(): boolean {
  try {
    return localStorage.getItem(seenKey) !== null
  } catch {
    return false
  }
}

function remember(): true {
  try {
    localStorage.setItem(seenKey, 'yes')
  } catch {
    // Shown again next time.
  }
  return true
}
