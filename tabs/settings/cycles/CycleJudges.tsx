import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import type { Colleague, Person } from '#core/contract/people.ts'
import type { OwnedAward, OwnedCycle } from '#core/contract/program-settings.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { Card } from '#tabs/design/Card.tsx'
import { useEdit } from '#tabs/design/form/use-edit.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import { messages } from '#tabs/settings/cycles/messages.ts'
import { Frozen } from '#tabs/settings/form/Frozen.tsx'
import { settingsReads } from '#tabs/settings/use-settings.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  award: { display: 'flex', columnGap: tokens.spacingHorizontalL, alignItems: 'flex-start' },
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    flex: '1 1 0',
    minInlineSize: 0,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

type CycleJudgesProps = { cycle: OwnedCycle; awards: readonly OwnedAward[]; me: string }

/** Who judges each award in one cycle, until it is decided (rule P5). */
export function CycleJudges({ cycle, awards, me }: CycleJudgesProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { status, judges } = cycle
  const over = status === 'decided' || status === 'published'
  const panels = judges.flatMap(({ awardId, judges, fixed }) => {
    const award = awards.find(({ id }) => id === awardId)
    return award ? [{ award, judges, fixed }] : []
  })
  return (
    <Card title={text.judges}>
      <Body1 className={styles.quiet}>{text.judgesIntro}</Body1>
      {status === 'scheduled' ? <Caption1 className={styles.quiet}>{text.judgesLater}</Caption1> : null}
      {status === 'judging' ? <Frozen why={text.judgesNow} /> : null}
      <Frozen why={over ? text.judgesFixed : undefined} />
      {panels.map(({ award, judges, fixed }) => (
        <div key={award.id} className={styles.award}>
          <Medallion design={award.medallion} size={40} />
          <div className={styles.words}>
            {fixed ? (
              <>
                <bdi>{award.name}</bdi>
                <Caption1 className={styles.quiet}>
                  <PeopleNames people={judges} />
                </Caption1>
                <Frozen why={over ? undefined : text.judgesOfDecided} />
              </>
            ) : (
              <Panel cycleId={cycle.id} award={award} judges={judges} me={me} />
            )}
          </div>
        </div>
      ))}
    </Card>
  )
}

type PanelProps = { cycleId: string; award: OwnedAward; judges: readonly Person[]; me: string }

function Panel({ cycleId, award, judges, me }: PanelProps) {
  const styles = useStyles()
  const text = useText(messages)
  const saved: Colleague[] = judges.map(({ id, name }) => ({ ref: id, name }))
  const edit = useEdit(`judges.${me}.${cycleId}.${award.id}`, saved, 1)
  const { run, pending, problem } = useCommand('setJudges', settingsReads)
  const [done, setDone] = useState(false)
  async function save() {
    const answer = await run({
      params: { cycleId },
      body: { awardId: award.id, judges: edit.value.map(({ ref }) => ref) },
    })
    if (!answer) return
    edit.discard()
    setDone(true)
  }
  return (
    <>
      <PeoplePicker
        label={text.judgesOf(award.name)}
        chosen={edit.value}
        onChange={(chosen) => {
          setDone(false)
          edit.set(chosen)
        }}
        max={limits.judges}
      />
      <ProblemBar problem={problem} />
      <div className={styles.row}>
        {edit.changed ? (
          <>
            <Button
              appearance="primary"
              disabledFocusable={pending}
              aria-label={text.saveJudgesOf(award.name)}
              onClick={() => void save()}
            >
              {text.saveJudges}
            </Button>
            <Button onClick={edit.discard}>{text.undo}</Button>
          </>
        ) : null}
        <output>{done ? text.judgesSaved : null}</output>
      </div>
    </>
  )
}
