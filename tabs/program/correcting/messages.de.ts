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
      'Wand, Seite der Auszeichnung und die Nachweise der Beteiligten zeigen sofort die neuen Worte. Die Prüfkette zeigt, dass du berichtigt hast.',
    winners:
      'Eine neue Entscheidung wird festgehalten. Die Auszeichnung kommt an die Wand und in die Nachweise der neu Ausgezeichneten und wird bei allen als zurückgenommen vermerkt, die sie nicht mehr erhalten. Schon versandte Nachrichten bleiben, wie sie sind: Sprich vorher selbst mit den Betroffenen.',
    revoke:
      'Die Auszeichnung verschwindet von der Wand und wird im Nachweis der Person als zurückgenommen vermerkt. Die Prüfkette zeigt, dass du es warst. Niemand wird automatisch benachrichtigt: Sprich vorher mit der Person.',
  },
} satisfies Texts
