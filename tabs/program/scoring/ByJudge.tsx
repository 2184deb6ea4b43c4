import type { DeliberationView } from '#core/contract/judging.ts'
import { limits } from '#core/contract/limits.ts'
import type { Award } from '#core/contract/programs.ts'
import { Bars } from '#tabs/design/chart/Bars.tsx'
import { ChartWithTable } from '#tabs/design/chart/ChartWithTable.tsx'
import { messages } from '#tabs/program/scoring/messages.ts'
import type { Formats } from '#tabs/text/formats.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

type Answer = DeliberationView['nominations'][number]['answers'][number]
type Texts = (typeof messages)['en']

/** Judge by judge, what they made of one nomination; or why they didn't score it. */
export function ByJudge({ award, answers }: { award: Award; answers: readonly Answer[] }) {
  const text = useText(messages)
  const formats = useFormats()
  const bars = answers.map((answer) => ({
    name: answer.judge.name,
    value: answer.kind === 'scored' ? answer.mean : 0,
    says: sayingOf(answer, text, formats),
  }))
  const columns = [
    text.judge,
    ...award.rubric.map(({ name }) => name),
    text.mean,
    ...(award.normalized ? [text.counts] : []),
  ]
  return (
    <ChartWithTable
      title={text.byJudge}
      table={{ columns, rows: answers.map((answer) => rowOf(award, answer, text, formats)) }}
    >
      <Bars
        label={formats.list(bars.map(({ name, says }) => text.said(name, says)))}
        bars={bars}
        to={limits.score.max}
      />
    </ChartWithTable>
  )
}

function sayingOf(answer: Answer, text: Texts, formats: Formats): string {
  if (answer.kind === 'scored') return formats.decimal(answer.mean)
  return answer.kind === 'recused' ? text.recused[answer.interest] : text.answer[answer.kind]
}

function rowOf({ rubric, normalized }: Award, answer: Answer, text: Texts, formats: Formats): string[] {
  if (answer.kind !== 'scored') {
    const empty = Array.from({ length: rubric.length - 1 + (normalized ? 2 : 1) }, () => '–')
    return [answer.judge.name, sayingOf(answer, text, formats), ...empty]
  }
  const points = rubric.map(({ id }) => formats.number(answer.points[id] ?? 0))
  const means = normalized ? [answer.rawMean, answer.mean] : [answer.mean]
  return [answer.judge.name, ...points, ...means.map(formats.decimal)]
}
