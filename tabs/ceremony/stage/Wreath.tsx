import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { Branches } from '#tabs/design/Laurel.tsx'

const still = '@media (prefers-reduced-motion: reduce)'

const useStyles = makeStyles({
  place: {
    display: 'grid',
    placeItems: 'center',
    '& > *': { gridArea: '1 / 1' },
    animationName: {
      '0%': { opacity: 0, transform: 'scale(0.7)' },
      '60%': { opacity: 1, transform: 'scale(1.05)' },
      '100%': { transform: 'none' },
    },
    animationDuration: '800ms',
    animationTimingFunction: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
    animationFillMode: 'both',
    [still]: { animationName: 'none' },
  },
  // The leaves reach beyond the face; what stands above and below keeps its distance from them, not from their box.
  branches: { inlineSize: '9.6em', blockSize: '9.6em', marginBlock: '-0.75em -0.55em' },
})

/** Who has won, crowned with laurels. Decoration beside the name. */
export function Wreath({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.place} aria-hidden>
      <svg viewBox="-22 -22 44 44" className={styles.branches}>
        <Branches color={stage.gold} />
      </svg>
      {children}
    </div>
  )
}
