import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { Reaction } from '#core/contract/ceremony.ts'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { ReactionIcon } from '#tabs/ceremony/stage/ReactionIcon.tsx'
import type { Ceremony } from '#tabs/live/use-ceremony.ts'

const flightMs = 2_800
/** More at once would hide the stage; a full house still looks full. */
const mostAtOnce = 14

const useStyles = makeStyles({
  sky: { position: 'absolute', inset: 0, overflow: 'hidden', pointerEvents: 'none' },
  flying: {
    position: 'absolute',
    bottom: '-2em',
    fontSize: 'clamp(18px, 3.2cqi, 64px)',
    color: stage.gold,
    animationName: {
      '0%': { transform: 'translateY(0) scale(0.5)', opacity: 0 },
      '12%': { opacity: 1, transform: 'translateY(-12cqh) scale(1.1)' },
      '70%': { opacity: 0.9 },
      '100%': { transform: 'translateY(-70cqh) translateX(1.2em) scale(1)', opacity: 0 },
    },
    animationDuration: `${flightMs}ms`,
    animationTimingFunction: 'ease-out',
    animationFillMode: 'both',
    '@media (prefers-reduced-motion: reduce)': {
      bottom: '0.4em',
      animationName: { '0%, 60%': { opacity: 1 }, '100%': { opacity: 0 } },
    },
  },
})

type Flight = { id: number; reaction: Reaction; left: number; delay: number }

/** The house's applause, hearts and bright ideas, rising over the stage as they come. */
export function FlyingReactions({ onReactions }: Pick<Ceremony, 'onReactions'>) {
  const styles = useStyles()
  const [flights, setFlights] = useState<Flight[]>([])
  const next = useRef(0)

  useEffect(
    () =>
      onReactions((totals) => {
        const wave = (Object.entries(totals) as [Reaction, number][]).flatMap(([reaction, count]) =>
          Array.from({ length: Math.min(count, 6) }, (): Flight => {
            next.current += 1
            return { id: next.current, reaction, left: 6 + Math.random() * 86, delay: Math.random() * 350 }
          }),
        )
        setFlights((flying) => [...flying, ...wave].slice(-mostAtOnce))
      }),
    [onReactions],
  )

  return (
    <div className={styles.sky} aria-hidden>
      {flights.map(({ id, reaction, left, delay }) => (
        <span
          key={id}
          className={styles.flying}
          style={{ left: `${left}%`, animationDelay: `${delay}ms` }}
          onAnimationEnd={() => setFlights((flying) => flying.filter((flight) => flight.id !== id))}
        >
          <ReactionIcon reaction={reaction} />
        </span>
      ))}
    </div>
  )
}
