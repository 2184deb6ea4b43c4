import { Body1, Body1Strong, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { useEffect, useState } from 'react'
import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import { useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { SealedWinner } from '#tabs/ceremony/console/SealedWinner.tsx'
import { type FoundProblem, foundProblems } from '#tabs/ceremony/prepare/found-problems.ts'
import { messages } from '#tabs/ceremony/prepare/messages.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { CardSkeletons, ErrorState } from '#tabs/design/States.tsx'
import { TextLink } from '#tabs/design/TextLink.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { type StageSharing, stageSharing } from '#tabs/teams/stage.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  item: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    padding: 'clamp(10px, 3vw, 20px)',
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { flexShrink: 0, fontSize: '24px' },
  blocks: { color: tokens.colorStatusDangerForeground1 },
  dims: { color: tokens.colorStatusWarningForeground1 },
  fine: { color: tokens.colorStatusSuccessForeground1 },
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    minInlineSize: 0,
  },
})

/** What stands in the way of a good ceremony, and where each of it is put right. It changes nothing. */
export function CheckPage({ plan: { ceremonyId } }: { plan: CeremonyPlanView }) {
  const styles = useStyles()
  const text = useText(messages)
  const { data, error, refetch, isFetching } = useOperation('checkCeremony', { params: { ceremonyId } })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <CardSkeletons />
  return (
    <>
      <Body1 className={styles.quiet}>{text.checkIntro}</Body1>
      <output>
        <Notice intent={data.ready ? 'success' : 'warning'}>
          {data.ready ? (data.problems.length === 0 ? text.allFine : text.canOpen) : text.cannotOpen}
        </Notice>
      </output>
      <ul className={styles.list}>
        {foundProblems(data.problems).map((found) => (
          <Found key={found.code} found={found} ceremonyId={ceremonyId} />
        ))}
        <Stage />
      </ul>
      <div>
        <Button disabledFocusable={isFetching} onClick={() => void refetch()}>
          {text.checkAgain}
        </Button>
      </div>
    </>
  )
}

type FoundProps = { found: FoundProblem; ceremonyId: string }

function Found({ found, ceremonyId }: FoundProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { code, blocks, awards, people } = found
  return (
    <li className={styles.item}>
      <span className={mergeClasses(styles.icon, blocks ? styles.blocks : styles.dims)}>
        {blocks ? <WarningRegular aria-label={text.blocks} /> : <InfoRegular aria-label={text.dims} />}
      </span>
      <div className={styles.words}>
        <Body1Strong>{text.problems[code]}</Body1Strong>
        {awards.length > 0 ? (
          <span>
            <PeopleNames people={awards} />
          </span>
        ) : null}
        {people.map(({ award, subject }) => (
          <SealedWinner key={`${award.id} ${subject.id}`} award={award.name} label={text.whoOf(award.name)}>
            {subject.name}
          </SealedWinner>
        ))}
        <span className={styles.quiet}>{text.mend[code]}</span>
        <Mend found={found} ceremonyId={ceremonyId} />
      </div>
    </li>
  )
}

function Mend({ found: { code, mend, awards }, ceremonyId }: FoundProps) {
  const text = useText(messages)
  const owner = useMe()?.owner ?? false
  // Hosts are named, awards decided and set up by owners.
  if (!owner) return null
  if (code === 'no_second_host')
    return <TextLink to={`/ceremonies/${ceremonyId}/plan/when`}>{text.goTo.hosts}</TextLink>
  if (mend === 'decide') return <TextLink to="/program">{text.goTo.decide}</TextLink>
  const [award] = awards
  if (mend === 'settings')
    return <TextLink to={award ? `/settings/awards/${award.id}` : '/settings'}>{text.goTo.settings}</TextLink>
  return null
}

/** Whether this host may share to the stage; only a meeting's side panel can tell. */
function Stage() {
  const styles = useStyles()
  const text = useText(messages)
  const [sharing, setSharing] = useState<StageSharing>()
  useEffect(() => {
    void stageSharing().then(setSharing)
  }, [])
  if (sharing === undefined) return null
  const fine = sharing === 'possible'
  return (
    <li className={styles.item}>
      <span className={mergeClasses(styles.icon, fine ? styles.fine : styles.dims)}>
        {fine ? <CheckmarkCircleRegular aria-label={text.fine} /> : <InfoRegular aria-label={text.dims} />}
      </span>
      <div className={styles.words}>
        <Body1Strong>{text.stage}</Body1Strong>
        <span className={styles.quiet}>{text.stageIs[sharing]}</span>
      </div>
    </li>
  )
}
