import type { ErrorCode } from '#core/contract/errors.ts'
import { en as everywhere } from '#core/contract/words/problems.ts'

export type Texts = Record<ErrorCode, string>

/** What each refusal means, in words for the person who reads it. */
export const en: Texts = {
  ...everywhere,
  unauthenticated: 'Teams couldn’t sign you in. Please say it again.',
  token_expired: 'Your sign-in has run out. Please say it again.',
  client_outdated: 'There is a newer version of Laurels. Please say it again.',
}
