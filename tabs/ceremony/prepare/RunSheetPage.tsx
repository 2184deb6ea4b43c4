import { Body1, Button, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import type { CeremonyPlanView, RunSheet } from '#core/contract/ceremony-plan.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { messages } from '#tabs/ceremony/prepare/messages.ts'
import { CardSkeletons, ErrorState } from '#tabs/design/States.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

// On paper there is nothing but the sheet, dark on light whatever the theme.
const usePaper = makeStaticStyles(`
  @media print {
    html:has(#run-sheet), html:has(#run-sheet) body { background: Canvas; color-scheme: light; }
    body:has(#run-sheet) nav, body:has(#run-sheet) button, body:has(#run-sheet) main > header,
    body:has(#run-sheet) .not-on-paper { display: none; }
    body:has(#run-sheet) main { padding: 0; max-inline-size: none; }
    #run-sheet, #run-sheet * { color: CanvasText; background: none; box-shadow: none; }
    #run-sheet li { break-inside: avoid; }
    @page { margin: 16mm; }
  }
`)

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: 'clamp(12px, 4vw, 40px)',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    '@media print': { padding: 0, border: 'none' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalM,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke1,
  },
  at: { flex: '0 0 88px', fontVariantNumeric: 'tabular-nums' },
  lasts: { display: 'block', color: tokens.colorNeutralForeground2 },
  words: { flex: '1 1 180px', minInlineSize: 0, display: 'flex', flexDirection: 'column' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  second: { color: tokens.colorNeutralForeground2 },
  said: { whiteSpace: 'pre-wrap' },
})

/** The running order on paper, for whoever may read along: nobody who may win is named. */
export function RunSheetPage({ plan: { ceremonyId } }: { plan: CeremonyPlanView }) {
  const styles = useStyles()
  const text = useText(messages)
  usePaper()
  const { data, error, refetch } = useOperation('runSheet', { params: { ceremonyId } })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <CardSkeletons />
  return (
    <>
      <Body1 className={`${styles.quiet} not-on-paper`}>{text.sheetIntro}</Body1>
      <div>
        <Button appearance="primary" icon={<PrintRegular />} onClick={() => window.print()}>
          {text.print}
        </Button>
      </div>
      <Sheet sheet={data} />
    </>
  )
}

function Sheet({ sheet: { title, startsAt, hosts, items } }: { sheet: RunSheet }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  return (
    <article id="run-sheet" className={styles.sheet} aria-label={text.sheet}>
      <div>
        <h2 className={styles.title}>
          <bdi>{title}</bdi>
        </h2>
        {formats.dateTime(startsAt)} · {text.hosts} <PeopleNames people={hosts} />
      </div>
      <ol className={styles.list}>
        {items.map((item, i) => (
          <li key={i} className={styles.item}>
            <span className={styles.at}>
              {item.at === undefined ? '' : formats.time(item.at)}
              {item.minutes === undefined ? null : (
                <span className={styles.lasts}>{text.minutes(item.minutes)}</span>
              )}
            </span>
            <Item item={item} />
          </li>
        ))}
      </ol>
    </article>
  )
}

function Item({ item }: { item: RunSheet['items'][number] }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div className={styles.words}>
      <h3 className={styles.name}>
        <bdi>{item.award?.name ?? item.title ?? text.kinds[item.kind]}</bdi>
      </h3>
      {item.presenter ? <bdi className={styles.second}>{text.presents(item.presenter.name)}</bdi> : null}
      {item.vote ? <span className={styles.second}>{text.vote}</span> : null}
      {item.text ? (
        <span className={styles.said} dir="auto">
          {item.text}
        </span>
      ) : null}
      {item.notes ? (
        <em className={styles.said} dir="auto">
          {item.notes}
        </em>
      ) : null}
    </div>
  )
}
