import type { Texts } from '#tabs/program/judges/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Die Jury bei der Arbeit',
  due: (day) => `Bewertet werden soll bis ${day}.`,
  overdue: (day) => `Bewertet werden sollte bis ${day}. Späte Bewertungen zählen, bis du entscheidest.`,
  over: 'Die Bewertung ist vorbei.',
  hidden: 'Auszeichnungen, bei denen du befangen bist, fehlen hier.',
  waitingFor: 'Es fehlt noch etwas von',
  leftOf: (name, left) =>
    `${name}: ${plural('de', left, { one: 'noch # Nominierung', other: 'noch # Nominierungen' })}`,
  remind: 'Erinnern',
  words: 'Worte zum Erinnern',
  copy: 'Text kopieren',
  copied: 'Kopiert. Füge ihn in einen Chat ein.',
  about: (act, name) => `${act}: ${name}`,
  nudge: (name, left, awards, cycle) =>
    `Hallo ${name}, ${plural('de', left, {
      one: 'eine Nominierung wartet',
      other: '# Nominierungen warten',
    })} noch auf deine Bewertung (${awards}, ${cycle}). Du findest sie in Laurels unter Bewerten. Danke fürs Mitmachen!`,
  nudgeDue: (day) => `Bewertet werden soll bis ${day}.`,
  allDone: 'Alle Bewertungen sind da',
  allDoneText: 'Die Jury hat alles beantwortet, was ihr zugeteilt war. Du kannst entscheiden.',
  judge: 'Jurymitglied',
  assigned: 'Zugeteilt',
  answered: 'Beantwortet',
  left: 'Offen',
  recused: 'Befangen',
  answeredOf: (answered, assigned) => `${answered} von ${assigned}`,
  said: (name, says) => `${name}: ${says}`,
  noJudges: 'Für diese Auszeichnung ist keine Jury benannt.',
  short: (each) =>
    plural('de', each, {
      one: 'Niemand in der Jury ist unbefangen für:',
      other: 'Weniger als # Jurymitglieder sind unbefangen für:',
    }),
  below: (quorum) =>
    plural('de', quorum, {
      one: 'Noch keine Bewertung, also zu wenige:',
      other: 'Weniger als # Bewertungen, also zu wenige:',
    }),
} satisfies Texts
