import type { Texts } from '#tabs/settings/editor/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  what: 'Was sie ist',
  name: 'Name',
  nameHint: 'Kurz und gut auszusprechen: Er wird auf der Bühne vorgelesen.',
  description: 'Beschreibung',
  descriptionHint: 'Ein Satz unter dem Namen, überall wo die Auszeichnung zu sehen ist.',
  asked: 'Was sie verlangt',
  criteria: 'Wofür sie vergeben wird',
  criteriaHint: 'Steht beim Nominieren neben der Geschichte und beim Bewerten neben jeder Nominierung.',
  rubric: 'Bewertungsraster',
  rubricIntro:
    'Die Fragen, die die Jury mit 1 bis 5 beantwortet. Gewichte zählen im Verhältnis: Eine 2 zählt doppelt so viel wie eine 1.',
  criterion: (n) => `Kriterium ${n}`,
  criterionName: 'Kriterium',
  criterionNameMissing: 'Gib ihm einen Namen.',
  weight: 'Gewicht',
  weightMissing: 'Eine Zahl über 0.',
  counts: (percent) => `zählt ${percent} %`,
  guidance: 'Anleitung',
  guidanceHint: 'Sag, wie eine 1 und wie eine 5 aussieht, damit alle in der Jury dasselbe meinen.',
  addCriterion: 'Kriterium hinzufügen',
  learning: 'Welches Lernen sie würdigt',
  modes: 'Lernwege',
  modesHint: 'Wer nominiert, wählt einen davon. Was fehlt, kann hier nicht nominiert werden.',
  allModes: 'Alle wählen',
  outcomes: 'Ergebnisse',
  outcomesHint: 'Wo Versuche gewürdigt werden, lernen alle, dass man sie wagen darf.',
  outcomeMeans: {
    achieved: 'Ein Ziel erreicht, ein Können im Einsatz.',
    attempted:
      'Etwas Schwieriges wurde versucht und gelang nicht oder noch nicht. Es zählt so viel wie ein Erfolg; der Jury wird das gesagt.',
  },
  who: 'Wer sie gewinnen kann',
  nominees: 'Eine Nominierung nennt',
  nomineeKinds: {
    person: { name: 'Eine Person', means: 'Genau eine. Wer geholfen hat, wird dabei genannt.' },
    group: { name: 'Eine Gruppe', means: 'Zwei bis zehn Personen, die sie gemeinsam gewinnen.' },
    either: { name: 'Beides', means: 'Eine Person oder bis zu zehn gemeinsam, wie es passt.' },
  },
  eligibility: 'Infrage kommen',
  eligibilities: {
    everyone: { name: 'Alle', means: 'Jede Person der Organisation.' },
    list: {
      name: 'Personen einer Liste',
      means: 'Nur, wen du nennst. Andere können nicht nominiert werden.',
    },
    attribute: {
      name: 'Nach Abteilung oder Stellenbezeichnung',
      means: 'Nur, von wem das Verzeichnis der Organisation das sagt, wenn nominiert wird.',
    },
  },
  eligiblePeople: 'Personen, die infrage kommen',
  attribute: 'Welcher Eintrag des Verzeichnisses',
  attributes: { department: 'Abteilung', jobTitle: 'Stellenbezeichnung' },
  values: 'Einer von diesen',
  valuesHint: 'So geschrieben wie im Verzeichnis. Füge sie einzeln hinzu.',
  addValue: 'Hinzufügen',
  removeValue: (value) => `${value} entfernen`,
  rest: 'Runden, die man nach dem Gewinnen aussetzt',
  restHint: (count) =>
    count === 0
      ? 'Wer gewinnt, kann gleich in der nächsten Runde wieder gewinnen.'
      : plural('de', count, {
          one: 'Wer gewonnen hat, kann in der nächsten Runde nicht dafür nominiert werden.',
          other: 'Wer gewonnen hat, kann in den nächsten # Runden nicht dafür nominiert werden.',
        }),
  self: {
    name: 'Man darf sich selbst nominieren',
    means: 'Hilft denen, deren Arbeit niemand sieht. Sich selbst unterstützen oder bewerten kann man nicht.',
  },
  seen: 'Wer Nominierungen sieht',
  visibility: 'Bevor die Auszeichnung vergeben ist, sehen eine Nominierung',
  visibilities: {
    open: {
      name: 'Auch Kolleginnen und Kollegen (offen)',
      means:
        'Sie können sie unterstützen, und wer schreibt, wird auf ähnliche hingewiesen. Mehr Stimmen, keine Überraschungen.',
    },
    closed: {
      name: 'Nur wer nominiert, bewertet oder verantwortet (geschlossen)',
      means:
        'Sonst erfährt niemand davon, und niemand kann sie unterstützen. Eine Überraschung auf der Bühne.',
    },
  },
  blind: {
    name: 'Bewerten, ohne zu wissen, wer nominiert hat',
    means:
      'Die Jury sieht weder, wer nominiert, noch wer unterstützt hat. Es zählt die Geschichte, nicht wer sie erzählt.',
  },
  decided: 'Wie entschieden wird',
  decidedBy: 'Es entscheidet',
  deciders: {
    judges: {
      name: 'Die Jury',
      means:
        'Sie bewertet nach dem Raster; Verantwortliche entscheiden auf ihrer Rangfolge, und mit Begründung, wo sie davon abweichen.',
    },
    vote: {
      name: 'Eine Abstimmung in der Feier',
      means:
        'Die Bewertung bestimmt die engere Wahl; alle in der Feier stimmen darüber ab. Lebendig, aber Bekanntheit zählt mit.',
    },
    'judges-then-vote': {
      name: 'Die Jury, bei Gleichstand eine Abstimmung',
      means: 'Das Publikum der Feier wählt nur unter denen, die für die Jury gleichauf liegen.',
    },
  },
  judges: 'Jury',
  judgesHint: 'Mit ihr beginnen neue Runden. Die Jury einer einzelnen Runde änderst du unter Runden.',
  reading: 'Jede Nominierung liest',
  readings: {
    all: { name: 'Die ganze Jury', means: 'Am gerechtesten, solange niemand zu viel zu lesen hat.' },
    some: {
      name: 'Ein Teil von ihr',
      means: 'Nominierungen werden gleichmäßig verteilt, und nie an jemanden, der befangen ist.',
    },
  },
  judgesEach: 'Personen je Nominierung',
  quorum: 'Bewertungen, die ein Ergebnis braucht',
  quorumHint:
    'Hat eine Nominierung weniger, wird sie gekennzeichnet und nie stillschweigend gereiht. Enthaltungen zählen nicht.',
  normalized: {
    name: 'Strenge und Milde ausgleichen',
    means:
      'Die Punkte jeder Person werden vor dem Mitteln auf einen gemeinsamen Maßstab gebracht, damit niemand unter strengem Lesen leidet. Braucht drei Bewertungen einer Person; gezeigt werden beide Zahlen.',
  },
  fields: {
    name: 'Name',
    description: 'Beschreibung',
    criteria: 'Wofür sie vergeben wird',
    rubric: 'Bewertungsraster',
    modes: 'Lernwege',
    outcomes: 'Ergebnisse',
    people: 'Personen, die infrage kommen',
    values: 'Einträge des Verzeichnisses',
    restCycles: 'Aussetzen nach dem Gewinnen',
    judgesEach: 'Personen je Nominierung',
    quorum: 'Nötige Bewertungen',
  },
  flaws: {
    name: 'Gib ihr einen Namen.',
    criteria: 'Sag, wofür sie vergeben wird.',
    rubric: 'Jedes Kriterium braucht einen Namen und ein Gewicht über 0.',
    modes: 'Wähle mindestens einen Lernweg.',
    outcomes: 'Wähle mindestens ein Ergebnis.',
    people: 'Nenne mindestens eine Person.',
    values: 'Füge mindestens einen Eintrag hinzu.',
    restCycles: 'Eine Zahl von 0 bis 20.',
    judgesEach: 'Eine Zahl ab 1.',
    quorum: 'Eine Zahl ab 1.',
    quorumTooMany: 'Mehr Bewertungen, als Personen lesen: Das wäre nie zu erreichen.',
    tooLong: 'Das ist zu lang.',
    refused: 'Das wurde nicht angenommen. Sieh es dir bitte an.',
  },
} satisfies Texts
