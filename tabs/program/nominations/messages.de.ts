import type { Texts } from '#tabs/program/nominations/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Nominierungen',
  hiddenAward: 'Auszeichnungen, bei denen du befangen bist, fehlen hier.',
  none: 'Noch keine Nominierungen',
  noneText: 'Alles, was nominiert wird, steht dann hier.',
  search: 'Namen und Geschichten durchsuchen',
  award: 'Auszeichnung',
  everyAward: 'Alle Auszeichnungen',
  standing: 'Stand',
  everyStanding: 'Alle',
  status: { submitted: 'Im Rennen', withdrawn: 'Zurückgezogen', ineligible: 'Nicht zugelassen' },
  count: (count) => plural('de', count, { one: '# Nominierung', other: '# Nominierungen' }),
  nothingFound: 'Zu dieser Suche passt nichts.',
  showMore: (count) => plural('de', count, { one: 'Eine weitere zeigen', other: '# weitere zeigen' }),
  by: (name) => `von ${name}`,
  byHidden: 'Wer nominiert hat, siehst du beim Bewerten nicht',
  late: { grace: 'In der Nachfrist', exception: 'Verspätet, mit Ausnahme' },
  because: 'Grund',
  rule: 'Nicht zulassen',
  ruling: (act, nominees, nominator) => `${act}: ${nominees}, nominiert von ${nominator}`,
  ruleReason: 'Warum ist sie nicht zulässig?',
  ruleHint: 'Wer nominiert hat, sieht diesen Grund.',
  ruleSend: 'Nicht zulassen',
  ruleBack: 'Wieder zulassen',
  reasonMissing: 'Nenne in wenigen Worten einen Grund.',
} satisfies Texts
