import { plural } from './language.ts'

/** What the bot says of its own accord. `names` is a list in the reader's language. */
export const en = {
  laurelsGoTo: 'And the laurels go to …',
  part: (number: number, of: number) => `Part ${number} of ${of}`,
  congratulations: 'Congratulations',
  won: 'You have won',
  wonTogether: 'Together you have won',
  yours: 'It is on the wall now, and it stays in your record. Enjoy the moment.',
  nomineeWon: 'Your nomination has won',
  youSaw: 'You saw it and told the story. Thank you: without you nobody would have known.',
  attempt: 'A brave attempt',
  helpedBy: (names: string) => `With the help of ${names}`,
  quoted: (text: string) => `“${text}”`,
  medal: (award: string) => `Medal: ${award}`,
  seeWall: 'See it on the wall',
  another: 'Nominate somebody',
  somebody: 'A former colleague',
  more: (count: number) => plural('en', count, { one: '# more', other: '# more' }),
  winnersLine: (title: string, names: string) => `${title}: the laurels go to ${names}`,
  wonLine: (award: string) => `Congratulations! You have won ${award}.`,
  nomineeWonLine: (names: string, award: string) => `Your nomination has won: ${award} goes to ${names}.`,
}
export type Texts = typeof en
