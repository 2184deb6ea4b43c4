import type { Texts } from '#tabs/program/correcting/messages.ts'

export default {
  correct: 'Ergebnis berichtigen',
  about: (act, award) => `${act}: ${award}`,
  what: 'Was ist zu berichtigen?',
  way: {
    wording: 'Die Würdigung oder wer geholfen hat',
    winners: 'Wer ausgezeichnet wird',
    revoke: 'Die Auszeichnung zurücknehmen',
  },
  whose: 'Um wen geht es?',
  winners: 'Ausgezeichnete',
  citation: 'Würdigung',
  citationOf: (names) => `Würdigung für ${names}`,
  helpers: 'Mit Hilfe von',
  reason: 'Grund',
  reasonHint: 'Verantwortliche lesen ihn bei der Entscheidung. Er bleibt dauerhaft festgehalten.',
  sending: 'Wird festgehalten …',
  send: {
    wording: 'Worte berichtigen',
    winners: 'Ausgezeichnete berichtigen',
    revoke: 'Auszeichnung zurücknehmen',
  },
  ask: {
    wording: 'Diese Worte berichtigen?',
    winners: 'Die Ausgezeichneten berichtigen?',
    revoke: 'Diese Auszeichnung zurücknehmen?',
  },
  consequence: {
    wording:
      'Wand, Seite der Auszeichnung und die Nachweise der Beteiligten zeigen sofort die neuen Worte. Die Prüfkette zeigt, dass du berichtigt hast. Niemand erhält dazu eine Nachricht.',
    winners:
      'Eine neue Entscheidung wird festgehalten. Die Auszeichnung kommt an die Wand und in die Nachweise der neu Ausgezeichneten und wird bei allen als zurückgenommen vermerkt, die sie nicht mehr erhalten. Die neu Ausgezeichneten und die Kanäle, in denen es verkündet wurde, erfahren es. Wer nicht mehr ausgezeichnet ist, nicht: Sprich vorher selbst mit ihnen.',
    revoke:
      'Die Auszeichnung verschwindet von der Wand und wird im Nachweis der Person als zurückgenommen vermerkt. Die Prüfkette zeigt, dass du es warst. Kanäle, in denen es verkündet wurde, erfahren es, die Person selbst nicht: Sprich vorher mit ihr.',
  },
} satisfies Texts
