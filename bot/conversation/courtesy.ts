import { plainWords } from './alike.ts'

/** Who says one of these, and nothing more, is polite. */
const thanking = new Set(['thanks', 'danke', 'شكرا'])

/** Not to a colleague: "thank you", "danke euch", "thank god". */
const nobody = new Set(
  plainWords('you u ya god goodness heavens dir euch ihnen Ihnen Gott لك لكم لكما الله لله').split(' '),
)

/** How it goes on after them where nobody is named: "thanks again for that", "danke, passt". */
const politely = new Set(
  plainWords(
    `so a an the very much lots again all everyone everybody anyway but and or in to of with at on as though
    mate man bro buddy dude guys folks team friend friends boss sir laurels bot
    i we he she it that this these they there here what no not yes ok okay got is was will works looks sounds
    good great perfect fine cool nice
    sehr schon nochmal nochmals noch vielmals ebenfalls gleichfalls auch aber und oder im in am an zusammen
    alle allen allerseits team leute kollegen ich wir er sie es das dies die der den ja nein nicht ist war wird
    passt reicht gut super toll perfekt prima dafur davon trotzdem voraus fur
    جزيلا جدا كثيرا لكن و على للجميع الجميع جميعا مرة مجددا مقدما يا هذا هذه نعم لا انا نحن فريق`,
  ).split(' '),
)

/**
 * Whether somebody who begins with `word` only thanks the bot, or all and sundry: whom it names is nobody, or,
 * after a courtesy that stands alone, it says no reason.
 * @param people what follows, up to the reason
 */
export function isCourtesy(said: { word: string; stops: boolean; people: string; reason: boolean }): boolean {
  const { word, stops, people, reason } = said
  const [first = ''] = plainWords(people).split(' ')
  if (first === '' || nobody.has(first)) return true
  if (!thanking.has(word) || /^@\d/.test(people)) return false
  return stops || !reason || politely.has(first)
}
