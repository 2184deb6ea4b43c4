import { makeStyles, tokens } from '@fluentui/react-components'
import { Link } from 'wouter'
import { useCurrent, useMe } from '#tabs/api/current.ts'
import { CycleChoice } from '#tabs/design/cycles/CycleChoice.tsx'
import { useChosenCycle } from '#tabs/design/cycles/chosen-cycle.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { CycleBoard } from '#tabs/program/CycleBoard.tsx'
import { messages } from '#tabs/program/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  link: { color: tokens.colorBrandForegroundLink },
})

/** What an owner does with a cycle: close, rule, approve, decide, publish, put right. */
export default function ProgramPage() {
  const text = useText(messages)
  return (
    <Page title={text.title} intro={<Head />} wide>
      <Content />
    </Page>
  )
}

/** Of which program it is, and the way to what an owner sets of it. */
function Head() {
  const styles = useStyles()
  const text = useText(messages)
  const owner = useMe()?.owner
  const { program } = useCurrent()
  return (
    <div className={styles.head}>
      <bdi>{program?.name}</bdi>
      {owner ? (
        <>
          <Link href="/insight" className={styles.link}>
            {text.insight}
          </Link>
          <Link href="/settings" className={styles.link}>
            {text.settings}
          </Link>
        </>
      ) : null}
    </div>
  )
}

function Content() {
  const text = useText(messages)
  const me = useMe()
  const { program, pending, problem, retry } = useCurrent()
  const chosen = useChosenCycle(program?.cycles ?? [], true)
  if (problem) return <ErrorState error={problem} retry={retry} />
  if (pending || !me) return <CardSkeletons />
  if (!me.owner) return <EmptyState title={text.notOwner} text={text.notOwnerText} />
  if (!chosen.cycle)
    return (
      <EmptyState
        title={text.noCycle}
        text={text.noCycleText}
        action={<Link href="/settings/cycles">{text.toCycles}</Link>}
      />
    )
  return (
    <>
      <CycleChoice {...chosen} />
      <CycleBoard key={chosen.cycle.id} cycle={chosen.cycle} />
    </>
  )
}
