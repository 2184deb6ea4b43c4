import type { Texts } from '#tabs/nominate/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Nominieren',
  intro:
    'Erzähl, was jemand gelernt und was es verändert hat. Fünf Minuten genügen, und nichts Geschriebenes geht verloren.',
  editTitle: 'Nominierung bearbeiten',
  editIntro: 'Du kannst sie ändern, bis die Nominierungen schließen.',
  award: 'Welche Auszeichnung?',
  awardHint: 'Wähle die passendste. Ihre Kriterien stehen dann neben deiner Geschichte.',
  criteria: 'Wofür diese Auszeichnung verliehen wird',
  who: 'Wer?',
  nominees: 'Nominierte',
  nomineesHint: (max: number) =>
    plural('de', max, { one: 'Eine Person', other: 'Eine Person oder eine Gruppe von bis zu #' }),
  story: 'Die Geschichte',
  storyLabel: 'Was wurde gelernt, und was hat es verändert?',
  storyHint: 'Werde konkret: Wo fing es an, was geschah, wem geht es jetzt besser?',
  how: 'Wie gelernt wurde',
  mode: 'Lernweg',
  choose: 'Auswählen …',
  outcome: 'Ergebnis',
  achieved: 'Es ist gelungen: ein Ziel erreicht, eine Fähigkeit im Einsatz.',
  attempted:
    'Etwas Schwieriges wurde versucht und ist nicht oder noch nicht gelungen. Ein mutiger Versuch zählt so viel wie ein Erfolg.',
  more: 'Dank und Belege (freiwillig)',
  helpers: 'Helfende',
  helpersHint: 'Wer hat beim Lernen geholfen? Sie werden mit der Auszeichnung genannt.',
  evidence: 'Links',
  evidenceHint: (max: number) =>
    plural('de', max, {
      one: 'Ein Link',
      other: 'Bis zu # Links, die die Arbeit zeigen. Laurels öffnet sie nie.',
    }),
  linkTitle: (n: string) => `Titel von Link ${n}`,
  linkUrl: (n: string) => `Adresse von Link ${n}`,
  addLink: 'Link hinzufügen',
  removeLink: (n: string) => `Link ${n} entfernen`,
  share: 'Alle dürfen die Geschichte lesen',
  shareHint:
    'Sofort, wo für die Auszeichnung Unterstützung gesammelt wird, sonst nach der Verleihung. Andernfalls lesen sie nur du, die Jury und die Verantwortlichen.',
  submit: 'Nominierung senden',
  save: 'Änderungen speichern',
  sending: 'Wird gesendet …',
  fix: 'Fast geschafft. Bitte sieh dir das noch an:',
  flaws: {
    'award-missing': 'Wähle eine Auszeichnung.',
    'nominees-missing': 'Wähle mindestens eine Person.',
    'nominees-self': 'Bei dieser Auszeichnung kann man sich nicht selbst nominieren.',
    'nominees-one': 'Diese Auszeichnung geht an eine einzelne Person.',
    'nominees-group': 'Diese Auszeichnung geht an eine Gruppe: Wähle mindestens zwei Personen.',
    'nominees-barred': 'Eine der gewählten Personen kann für diese Auszeichnung nicht nominiert werden.',
    'story-short': 'Erzähl etwas mehr: mindestens 20 Zeichen.',
    'story-long': 'Die Geschichte ist länger als 2.000 Zeichen.',
    'mode-missing': 'Wähle, wie gelernt wurde.',
    'evidence-title': 'Gib jedem Link einen kurzen Titel.',
    'evidence-url': 'Links brauchen eine vollständige Adresse, die mit https:// beginnt',
    refused: 'Das wurde nicht angenommen. Bitte prüfe es.',
  },
  fixed: 'Diese Nominierung wird schon unterstützt; Auszeichnung und Nominierte stehen daher fest.',
  openExisting: 'Diese Nominierung öffnen',
  closedKept:
    'Die Nominierungen sind geschlossen. Was du geschrieben hast, bleibt auf diesem Gerät erhalten; nichts davon geht verloren.',
  staleTitle: 'Diese Nominierung wurde inzwischen an anderer Stelle geändert.',
  staleText: 'Dein Text ist noch da. Speichere erneut, um deinen zu behalten, oder lade den neueren.',
  loadNewer: 'Neueren laden',
  drafts: {
    typing: 'Wird gespeichert …',
    saved: 'Gespeichert',
    device: 'Auf diesem Gerät gespeichert; der Rest folgt, sobald du wieder online bist',
    'signed-out':
      'Auf diesem Gerät gespeichert. Deine Anmeldung ist abgelaufen: Schließe Laurels und öffne es erneut',
    full: 'Nur auf diesem Gerät gespeichert. Mehr Entwürfe lassen sich nicht aufheben: Sende oder verwirf einen davon',
    refused:
      'Nur auf diesem Gerät gespeichert: So lässt es sich nicht sichern. Kürze den Text oder sende die Nominierung ab',
    stays:
      'Was du gerade schreibst, ist noch nicht in deinem Konto gespeichert und bleibt deshalb hier stehen. Den anderen Entwurf kannst du danach fortsetzen.',
    ended:
      'Dieser Entwurf wurde auf einem anderen Gerät gesendet oder verworfen. Was hier steht, ist auf diesem Gerät noch da.',
    renew: 'Als neuen Entwurf behalten',
    clear: 'Formular leeren',
    other: (ago: string) =>
      `Du hast daran auch auf einem anderen Gerät geschrieben (${ago}). Was hier steht, ist das Neueste.`,
    lookAtOther: 'Das andere ansehen',
    takeOther: 'Das andere verwenden',
    keepThis: 'Dieses behalten',
    noStory: 'Noch keine Geschichte.',
    title: (count: number) =>
      plural('de', count, { one: 'Du hast einen Entwurf', other: 'Du hast # Entwürfe' }),
    more: (count: number) =>
      plural('de', count, {
        one: 'Noch einer unter „Meine Nominierungen“',
        other: 'Noch # unter „Meine Nominierungen“',
      }),
    nobodyYet: 'Noch niemand ausgewählt',
    savedAgo: (ago: string) => `gespeichert ${ago}`,
    continue: 'Weiterschreiben',
    continueFor: (cycle: string) => `Für ${cycle} verwenden`,
    continueEdit: 'Änderung fortsetzen',
    discard: 'Verwerfen',
    discardAsk: 'Diesen Entwurf verwerfen?',
    discardText: 'Er ist dann auf allen deinen Geräten endgültig weg.',
    changeElsewhere: (ago: string) => `Du hast auf einem anderen Gerät begonnen, das zu ändern (${ago}).`,
  },
  time: {
    closesSoon: (at: string, minutes: number) =>
      plural('de', minutes, {
        one: `Die Nominierungen schließen um ${at}, in einer Minute.`,
        other: `Die Nominierungen schließen um ${at}, in # Minuten.`,
      }),
    grace: (at: string, minutes: number) =>
      plural('de', minutes, {
        one: `Die Nominierungen sind geschlossen. Du hast vorher begonnen und kannst noch bis ${at} senden: eine Minute.`,
        other: `Die Nominierungen sind geschlossen. Du hast vorher begonnen und kannst noch bis ${at} senden: # Minuten.`,
      }),
    exception: (at: string) =>
      `Die Nominierungen sind geschlossen, aber du darfst mit Erlaubnis der Verantwortlichen noch bis ${at} nominieren.`,
    copy: 'Geschriebenes kopieren',
    copied: 'Kopiert',
    notCopied: 'Das Kopieren hat nicht geklappt. Markiere den Text unten und kopiere ihn.',
    keepForNext: (cycle: string) => `Für ${cycle} aufheben`,
    keptForNext: (cycle: string) =>
      `Für ${cycle} aufgehoben. Du findest es hier und unter „Meine Nominierungen“, sobald es losgeht.`,
    late: (cycle: string, at: string) => `Für ${cycle} darfst du noch bis ${at} nominieren.`,
    nominateFor: (cycle: string) => `Für ${cycle} nominieren`,
  },
  check: {
    title: 'Vielleicht noch, bevor du sendest …',
    dismiss: 'Nicht mehr fragen',
    learned: 'Was wurde gelernt, und wie?',
    changed: 'Was ist dadurch jetzt anders?',
    concrete: 'Gibt es einen Moment, eine Zahl oder ein Beispiel, an dem man es sieht?',
    criteria: 'Wie passt es zu dem, wofür diese Auszeichnung verliehen wird?',
  },
  similar: {
    title: 'Jemand hatte denselben Gedanken',
    text: 'Auch deine Unterstützung einer Nominierung zählt, und sie braucht nur einen Klick. Deine eigene Geschichte ist trotzdem willkommen.',
    endorse: 'Stattdessen unterstützen',
    endorseOf: (names: string) => `Stattdessen unterstützen: Nominierung von ${names}`,
    endorsed: 'Von dir unterstützt',
  },
  barred: {
    not_eligible: (names: string) => `Für ${names} ist diese Auszeichnung nicht gedacht.`,
    won_recently: (names: string) =>
      `Diese Auszeichnung ging erst kürzlich an ${names}; diesmal sind andere dran.`,
  },
  restored: 'Wir haben aufbewahrt, was du geschrieben hattest.',
  asSent: 'Änderungen verwerfen',
  startOver: 'Neuen Entwurf beginnen',
  closedTitle: 'Nominierungen sind gerade nicht möglich',
  closedText: 'In der nächsten Runde geht es wieder los. Danken kann man immer.',
  commend: 'Jemandem danken',
  guestTitle: 'Nominieren können Mitglieder',
  doneTitle: 'Danke. Deine Nominierung ist angekommen.',
  doneText: (award: string) =>
    `Die Jury von „${award}“ liest sie, sobald die Nominierungen geschlossen sind.`,
  another: 'Noch jemanden nominieren',
  seeMine: 'Meine Nominierungen ansehen',
  notEditable: 'Diese Nominierung kann nicht mehr geändert werden',
} satisfies Texts
