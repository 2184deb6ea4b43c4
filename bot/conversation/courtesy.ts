import { plainWords } from './alike.ts'

/** Who says one of these, and nothing more, is polite. */
const thanking = new Set(['thanks', 'danke', 'شكرا'])

/** Not to a colleague: "thank god". */
const nobody = new Set(plainWords('god goodness heavens Gott الله لله').split(' '))

/** Who is addressed, and how much; a name may follow: "thank you so much Ana for …". */
const passing = new Set(
  plainWords(
    `you u ya so very much a lot lots again dir euch ihnen sehr schön nochmal nochmals vielmals
    يا لك لكم لكما جزيلا جدا كثيرا`,
  ).split(' '),
)
/** The same, but a name where it has a capital: "thanks to An", "danke an To". */
const towards = new Set(['to', 'an'])

/** Several at once, also with a capital, as German nouns have it. */
const groups = new Set(
  plainWords(
    `all everyone everybody guys folks team friends laurels bot alle allen allerseits leute kollegen freunde
    للجميع الجميع جميعا فريق جماعة شباب زملاء اصدقاء`,
  ).split(' '),
)

/** How it goes on after them where nobody is named: "thanks again for that", "danke, passt". */
const politely = new Set(
  plainWords(
    `an the anyway but and or in to of with at on as though mate man bro buddy dude friend boss sir
    i we he she it that this these they there here what no not yes ok okay got is was will works looks sounds
    good great perfect fine cool nice
    schon noch ebenfalls gleichfalls auch aber und oder im in am an zusammen
    ich wir er sie es das dies die der den ja nein nicht ist war wird
    passt reicht gut super toll perfekt prima dafur davon trotzdem voraus fur
    لكن و على مرة مجددا مقدما هذا هذه نعم لا انا نحن`,
  ).split(' '),
)

type Said = {
  word: string
  /** The mark right behind it. */
  stop: string
  people: string
  reason: boolean
}

/**
 * Whether somebody who begins with `word` only thanks the bot, or all and sundry: whom it names is nobody, or,
 * after a courtesy that stands alone, it says no reason. Whoever is mentioned is thanked.
 * @param said `people` is what follows, up to the reason
 */
export function isCourtesy({ word, stop, people, reason }: Said): boolean {
  if (isMentioning(people)) return false
  const whom = whomIn(people)
  const [first = ''] = plainWords(whom).split(' ')
  if (first === '' || nobody.has(first)) return true
  const addressed = whom !== people
  if (!thanking.has(word) && !addressed) return false
  if (!reason || groups.has(first)) return true
  const named = isName(whom) || (addressed && /^\p{Lo}/u.test(whom) && !politely.has(first))
  if (stop !== '') return !named || !/[,،]/.test(stop)
  return addressed || politely.has(first) ? !named : false
}

const leading = /^([\p{L}\p{M}]+)[\s,،]+/u

/** Whom such words name, without what only leads to them: "you so much Ana" are thanks to Ana. */
export function whomIn(people: string): string {
  const mentioning = isMentioning(people)
  // A space behind it, for the last word to be one, too.
  let rest = `${people} `
  for (;;) {
    const [all = '', word = ''] = leading.exec(rest) ?? []
    const plain = plainWords(word)
    const leads = towards.has(plain) || (mentioning && (politely.has(plain) || groups.has(plain)))
    if (all === '' || !(passing.has(plain) || (leads && !capital.test(word)))) return rest.trim()
    rest = rest.slice(all.length)
  }
}

const isMentioning = (people: string) => /@\d/.test(people)
const capital = /^\p{Lu}[\p{Ll}\p{M}]/u

/** Whether every word of it is written as names are. */
function isName(people: string): boolean {
  return people.split(/\s+/).every((word) => capital.test(word) || /^(?:and|und|&)$/.test(word))
}
