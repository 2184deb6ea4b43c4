import everywhere from '#core/contract/words/problems.de.ts'
import type { Texts } from '#tabs/text/problems.ts'

export default {
  ...everywhere,
  offline: 'Laurels ist gerade nicht erreichbar. Es geht nichts verloren: Versuch es gleich noch einmal.',
  unauthenticated: 'Teams konnte dich nicht anmelden. Schließ Laurels und öffne es erneut.',
  token_expired: 'Deine Anmeldung ist abgelaufen. Schließ Laurels und öffne es erneut.',
  client_outdated: 'Es gibt eine neuere Version von Laurels. Bitte lade neu.',
} satisfies Texts
