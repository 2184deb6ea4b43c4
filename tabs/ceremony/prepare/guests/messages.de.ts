import type { Texts } from '#tabs/ceremony/prepare/guests/messages.ts'

export default {
  title: 'Gäste von außen',
  intro:
    'Mit einem Link können Menschen von außerhalb im Browser zusehen, ohne Teams und ohne Anmeldung. Sie sehen, was das Publikum sieht, auch wer gewinnt, und machen nicht mit: keine Reaktionen, keine Stimmen, nichts als diese Feier.',
  isOpen: 'Wer diesen Link hat, kann zusehen.',
  isClosed: 'Von außen kann niemand zusehen.',
  closedToHosts: 'Von außen kann niemand zusehen. Wer das Programm verantwortet, kann es erlauben.',
  link: 'Link für Gäste',
  until: (when) =>
    `Er gilt bis ${when}, einen Tag nach der Feier. Wird die Feier verschoben, verschiebt sich das mit.`,
  expired: 'Der Link ist abgelaufen: Die Feier ist mehr als einen Tag her.',
  copy: 'Link kopieren',
  copied: 'Kopiert. Gib ihn nur an die weiter, die zusehen dürfen.',
  notCopied: 'Das Kopieren ging nicht. Markiere ihn oben und kopiere ihn selbst.',
  code: 'Derselbe Link als QR-Code',
  open: 'Gäste zusehen lassen',
  openAsk: 'Gäste von außen zusehen lassen?',
  openWhy:
    'Wer an den Link kommt, sieht die Namen aller, die in der engeren Wahl sind oder gewinnen, und warum. Du kannst das jederzeit beenden.',
  openYes: 'Gäste zusehen lassen',
  anew: 'Neuer Link',
  anewAsk: 'Einen neuen Link machen?',
  voids: 'Alle bisherigen Links gelten sofort nicht mehr, auch für die, die gerade zusehen.',
  voidsForGood:
    'Alle bisherigen Links gelten sofort nicht mehr, auch für die, die gerade zusehen. Wieder erlauben kann es nur, wer das Programm verantwortet.',
  anewYes: 'Neuen Link machen',
  close: 'Niemanden mehr zusehen lassen',
  closeAsk: 'Keine Gäste mehr zusehen lassen?',
  closeYes: 'Schließen',
} satisfies Texts
