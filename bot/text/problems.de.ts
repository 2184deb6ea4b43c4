import everywhere from '#core/contract/words/problems.de.ts'
import type { Texts } from './problems.ts'

export default {
  ...everywhere,
  unauthenticated: 'Teams konnte dich nicht anmelden. Bitte sag es noch einmal.',
  token_expired: 'Deine Anmeldung ist abgelaufen. Bitte sag es noch einmal.',
  client_outdated: 'Es gibt eine neuere Version von Laurels. Bitte sag es noch einmal.',
} satisfies Texts
