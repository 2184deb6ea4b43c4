import { en as everywhere } from '#core/contract/words/problems.ts'
import type { ProblemCode } from '#tabs/api/problem.ts'
import { catalog } from '#tabs/text/catalog.ts'

export type Texts = Record<ProblemCode, string>

const en: Texts = {
  ...everywhere,
  offline: 'Laurels can’t be reached right now. Nothing is lost: try again in a moment.',
  unauthenticated: 'Teams couldn’t sign you in. Close Laurels and open it again.',
  token_expired: 'Your sign-in has run out. Close Laurels and open it again.',
  client_outdated: 'There is a newer version of Laurels. Please reload.',
}

/** What each refusal means, in words for the person who reads it. */
export const problems = catalog(en, {
  de: () => import('#tabs/text/problems.de.ts'),
  ar: () => import('#tabs/text/problems.ar.ts'),
})
