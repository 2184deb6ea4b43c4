import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode, RefObject } from 'react'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  roomy: { rowGap: tokens.spacingVerticalM },
  unseen: {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
})

type OrderListProps = {
  list: RefObject<HTMLOListElement | null>
  /** What has just happened, as `useOrder` tells it. */
  said: string
  /** Where a summary of mistakes leads to. */
  id?: string
  /** For rows that are forms of their own. */
  roomy?: boolean
  /** The rows. */
  children: ReactNode
}

/** A list that is put in order with `useOrder`; every move is said. */
export function OrderList({ list, said, id, roomy = false, children }: OrderListProps) {
  const styles = useStyles()
  return (
    <>
      <ol
        ref={list}
        className={mergeClasses(styles.list, roomy && styles.roomy)}
        {...(id === undefined ? {} : { id, tabIndex: -1 })}
      >
        {children}
      </ol>
      <output className={styles.unseen}>{said}</output>
    </>
  )
}
