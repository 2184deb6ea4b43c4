import { asProblem } from '#tabs/api/problem.ts'
import { problems } from '#tabs/text/problems.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Says what went wrong, in plain words of the person's language. */
export function useProblemText(): (error: unknown) => string {
  const texts = useText(problems)
  return (error) => texts[asProblem(error).code]
}
