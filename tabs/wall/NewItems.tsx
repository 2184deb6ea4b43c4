import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { useText } from '#tabs/text/TextProvider.tsx'
import { messages } from '#tabs/wall/more-messages.ts'

const useStyles = makeStyles({
  // Over the page, so that nothing moves.
  place: {
    position: 'sticky',
    insetBlockStart: '56px',
    zIndex: 5,
    blockSize: 0,
    display: 'flex',
    justifyContent: 'center',
  },
  pill: { blockSize: '36px', boxShadow: tokens.shadow16, whiteSpace: 'nowrap' },
})

/** Says quietly that there is something new, and brings it in when asked. */
export default function NewItems({ count, bringIn }: { count: number; bringIn: () => void }) {
  const styles = useStyles()
  const text = useText(messages)
  function show() {
    bringIn()
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    document
      .querySelector('[role=feed]')
      ?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' })
    // The button is gone by then: whoever pressed it goes on at the first item.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[role=feed] article')?.focus({ preventScroll: true }),
    )
  }
  return (
    <output className={styles.place}>
      <Button
        appearance="primary"
        shape="circular"
        icon={<ArrowUpRegular />}
        className={styles.pill}
        onClick={show}
      >
        {text.newItems(count)}
      </Button>
    </output>
  )
}
