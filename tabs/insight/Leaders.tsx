import { Body1, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type SyntheticEvent, useState } from 'react'
import type { Insight } from '#core/contract/insight.ts'
import { limits } from '#core/contract/limits.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { Card } from '#tabs/design/Card.tsx'
import { Bars } from '#tabs/design/chart/Bars.tsx'
import { ChartWithTable } from '#tabs/design/chart/ChartWithTable.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { messages } from '#tabs/insight/messages.ts'
import { countPoints } from '#tabs/text/count-points.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
  },
  words: { flexGrow: 1, flexBasis: '220px', minInlineSize: 0 },
})

/** Whether those who lead take part, and by which words leaders are told. */
export function Leaders({ insight, programId }: { insight: Insight; programId: string }) {
  const text = useText(messages)
  const { number } = useFormats()
  const { words, people, tookPart, recognized } = insight.leaders
  const bars = [
    { name: text.tookPart, value: tookPart ?? 0, says: text.ofPeople(number(tookPart ?? 0), number(people)) },
    {
      name: text.recognized,
      value: recognized ?? 0,
      says: text.ofPeople(number(recognized ?? 0), number(people)),
    },
  ]
  return (
    <Card title={text.leaders}>
      <Body1 as="p">{text.leadersText}</Body1>
      <Words key={words.join()} words={words} programId={programId} />
      {words.length > 0 && tookPart === undefined ? (
        <Body1 as="p">{text.tooFew(number(people))}</Body1>
      ) : null}
      {tookPart === undefined ? null : (
        <ChartWithTable
          title={text.leaders}
          table={{ columns: ['', text.leaders], rows: bars.map(({ name, says }) => [name, says]) }}
        >
          <Bars label={bars.map(({ name, says }) => `${name}: ${says}`).join('; ')} bars={bars} to={people} />
        </ChartWithTable>
      )}
    </Card>
  )
}

function Words({ words, programId }: { words: readonly string[]; programId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const [typed, setTyped] = useState(words.join(', '))
  const { run, pending, problem } = useCommand('nameLeaders', ['insight'])
  const named = wordsIn(typed)
  const bad = named.length > limits.leaderWords || named.some((word) => !fits(word))
  async function save(event: SyntheticEvent) {
    event.preventDefault()
    if (!bad) await run({ params: { programId }, body: { words: named } })
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <Field
        label={text.leaderWords}
        hint={text.leaderHint}
        className={styles.words}
        {...(bad ? { validationMessage: text.wordTooLong } : {})}
      >
        <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Button type="submit" disabled={pending || named.join() === words.join()}>
        {text.saveWords}
      </Button>
      <ProblemBar problem={problem} />
    </form>
  )
}

/** Words as typed between commas of any script, each once. */
function wordsIn(typed: string): string[] {
  const words = typed.split(/[,،;]/).map((word) => word.trim())
  return [...new Set(words.filter(Boolean))]
}

const fits = (word: string) => {
  const length = countPoints(word)
  return length >= 2 && length <= limits.leaderWord
}
