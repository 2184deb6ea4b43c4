import type { Texts } from '#tabs/program/scoring/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Wie die Jury bewertet hat',
  nomination: 'Nominierung',
  byJudge: 'Nach Jurymitglied',
  compared: 'Durchschnitt je Jurymitglied über alle Bewertungen',
  judge: 'Jurymitglied',
  judges: 'Jurymitglieder',
  scores: 'Bewertungen',
  points: 'Punkte',
  mean: 'Mittel',
  counts: 'Zählt als',
  average: 'Durchschnitt',
  deviation: 'Streuung',
  normalized: 'Angeglichen',
  yes: 'ja',
  no: 'nein',
  noScores: 'noch keine',
  nobodyYet: 'Das hat noch niemand bewertet.',
  said: (name, says) => `${name}: ${says}`,
  gave: (points, judges) =>
    `${points}: ${plural('de', judges, { one: '# Jurymitglied', other: '# Jurymitglieder' })}`,
  answer: { abstained: 'enthalten', waiting: 'noch offen' },
  recused: {
    nominator: 'befangen: hat nominiert',
    nominee: 'befangen: nominiert',
    helper: 'befangen: hat geholfen',
    endorser: 'befangen: hat unterstützt',
    declared: 'befangen: selbst angegeben',
    rival: 'befangen: für dieselbe Auszeichnung nominiert',
    tied: 'befangen',
  },
  scaled: (mean, deviation) =>
    `Die Bewertungen jedes Jurymitglieds wurden mit dessen eigenem Durchschnitt verglichen und dann auf den gemeinsamen Durchschnitt von ${mean} mit einer Streuung von ${deviation} gebracht. So zählen strenge und großzügige Jurymitglieder gleich; die Reihenfolge, in die jemand Nominierungen gebracht hat, bleibt. Wer weniger als drei bewertet hat, behält seine Bewertungen; wer alle gleich bewertet hat, zählt als Durchschnitt.`,
  notScaled: 'Noch ist nichts angeglichen: Dafür braucht es Jurymitglieder mit mindestens drei Bewertungen.',
  notesStay: 'Notizen der Jury sind privat und werden hier nicht gezeigt.',
} satisfies Texts
