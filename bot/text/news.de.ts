import { plural } from './language.ts'
import type { Texts } from './news.ts'

export default {
  laurelsGoTo: 'Und die Lorbeeren gehen an …',
  part: (number, of) => `Teil ${number} von ${of}`,
  congratulations: 'Herzlichen Glückwunsch',
  won: 'Du hast gewonnen',
  wonTogether: 'Ihr habt gemeinsam gewonnen',
  yours: 'Die Auszeichnung steht jetzt an der Wand und bleibt dir erhalten. Genieß den Moment.',
  nomineeWon: 'Deine Nominierung hat gewonnen',
  youSaw: 'Du hast hingesehen und davon erzählt. Danke: Ohne dich wüsste es niemand.',
  attempt: 'Ein mutiger Versuch',
  helpedBy: (names) => `Mit Hilfe von ${names}`,
  quoted: (text) => `„${text}“`,
  medal: (award) => `Medaille: ${award}`,
  seeWall: 'An der Wand ansehen',
  another: 'Jemanden nominieren',
  somebody: 'Jemand von früher',
  more: (count) => plural('de', count, { one: '# weitere', other: '# weitere' }),
  winnersLine: (title, names) => `${title}: Die Lorbeeren gehen an ${names}`,
  wonLine: (award) => `Herzlichen Glückwunsch! Du hast gewonnen: ${award}.`,
  nomineeWonLine: (names, award) => `Deine Nominierung hat gewonnen: ${award} geht an ${names}.`,
} satisfies Texts
