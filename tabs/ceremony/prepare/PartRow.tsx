import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import type { Medallion as Design } from '#core/contract/programs.ts'
import { messages } from '#tabs/ceremony/prepare/messages.ts'
import { keyOf, type PartDraft, type PartFlaw } from '#tabs/ceremony/prepare/order-draft.ts'
import { PartDetails } from '#tabs/ceremony/prepare/PartDetails.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { OrderTools, type OrderToolsProps } from '#tabs/design/order/OrderTools.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: 'clamp(6px, 2vw, 12px)',
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex' },
  dragged: {
    boxShadow: tokens.shadow16,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  summary: {
    // Where it would be narrower, the buttons go to a line of their own.
    flex: '1 1 140px',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minInlineSize: 0,
    minBlockSize: '40px',
    padding: tokens.spacingHorizontalXS,
    margin: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minInlineSize: 0,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  second: { color: tokens.colorNeutralForeground2 },
  chevron: { flexShrink: 0, fontSize: '16px' },
  turned: { transform: 'rotate(180deg)' },
})

/** Its handle and buttons. */
export type PartTools = Omit<OrderToolsProps, 'children'>

type PartRowProps = {
  as?: 'li' | 'div'
  part: PartDraft
  name: string
  medallion: Design | undefined
  flaws: readonly PartFlaw[]
  dragged?: boolean
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (part: PartDraft) => void
  /** What puts it elsewhere; absent where it stays. */
  tools?: PartTools
}

/** One part of the running order: what it is in a line, and behind it what can be said about it. */
export function PartRow(props: PartRowProps) {
  const { as: Row = 'div', part, flaws, dragged = false, open, onChange, tools } = props
  const styles = useStyles()
  const summary = <Summary {...props} />
  return (
    <Row className={mergeClasses(styles.row, dragged && styles.dragged)}>
      {tools ? <OrderTools {...tools}>{summary}</OrderTools> : <div className={styles.head}>{summary}</div>}
      {open ? <PartDetails part={part} flaws={flaws} onChange={onChange} /> : null}
    </Row>
  )
}

function Summary({ part, name, medallion, open, onOpen }: PartRowProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [presenter] = part.presenter
  const minutes = /^\d{1,2}$/.test(part.minutes.trim()) ? Number(part.minutes) : undefined
  const beside = [
    name === text.kinds.interlude || part.kind !== 'interlude' ? undefined : text.kinds.interlude,
    minutes === undefined ? undefined : text.minutes(minutes),
    presenter?.name,
    part.notes.trim() === '' ? undefined : text.withNotes,
  ].filter((one) => one !== undefined)
  return (
    <button
      type="button"
      id={`${keyOf(part)}-summary`}
      className={styles.summary}
      aria-expanded={open}
      onClick={() => onOpen(!open)}
    >
      {medallion ? <Medallion design={medallion} size={32} /> : null}
      <span className={styles.words}>
        <bdi className={styles.name}>{name}</bdi>
        {beside.length > 0 ? <Caption1 className={styles.second}>{beside.join(' · ')}</Caption1> : null}
      </span>
      <ChevronDownRegular className={mergeClasses(styles.chevron, open && styles.turned)} aria-hidden />
    </button>
  )
}
