/** What a story may still answer, in the order it is asked. */
export type Question = 'learned' | 'changed' | 'concrete' | 'criteria'

/** How one language says that something is told, and the words that give it away. */
type Tells = { common: RegExp } & Record<Exclude<Question, 'criteria'>, RegExp>

const english: Tells = {
  common: /\b(the|and|with|that|was|for|she|he|they|his|her|their|this|of|to|who|is|are)\b/giu,
  learned:
    /\b(learn|taught|teach|stud(y|ie)|course|certif|train|practi[cs]|mentor|coach|workshop|skill|read(s|ing)? |understand|understood|figured? out|experiment|tried|try(ing)?|explor|shadow|curious|exam|book|rehears)/iu,
  changed:
    /\b(now|since then|ever since|because of|as a result|so that|thanks to|improv|chang|sav(e|es|ed|ing) |reduc|faster|quicker|fewer|less|easier|better|enabl|no longer|instead of|led to|result|today|any ?more|fell|dropped|grew|doubled|halved|confiden|for the first time|can (do|run|write|read|build|answer))/iu,
  concrete:
    /\d|["“”«»]|\b(one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|half|twice|first|second|third|for (example|instance)|when |last |week|month|year|day|hour|monday|tuesday|wednesday|thursday|friday|january|february|march|april|june|july|august|september|october|november|december)/iu,
}

const german: Tells = {
  common:
    /\b(der|die|das|und|mit|dass|war|für|sie|er|ihr|ihre|sein|seine|dem|den|ein|eine|hat|ist|wie|nicht|auch)\b/giu,
  learned:
    /(gelernt|lern(t|te|en)|beigebracht|brachte .{0,40} bei|unterricht|kurs|zertifi|schulung|geübt|übt|mentor|coach|workshop|fähigkeit|gelesen|versteh|verst(and|anden)|herausgefunden|experiment|versuch|ausprobier|hospit|neugier|prüfung|buch|erklär|gezeigt|zeigte|eingearbeitet)/iu,
  changed:
    /(jetzt|nun |seitdem|seither|dadurch|deshalb|dank |sodass|so dass|verbesser|veränder|geändert|spar|verringer|schneller|weniger|leichter|besser|ermöglich|nicht mehr|statt|führt|ergebnis|heute|gesunken|sank|stieg|halbier|verdoppel|sicherer|zum ersten mal|erstmals)/iu,
  concrete:
    /\d|["„“”«»]|\b(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|dutzend|hundert|halb|doppelt|erste[nrs]?|zweite[nrs]?|zum beispiel|etwa als|als |letzte[nrs]?|woche|monat|jahr|tag|stunde|montag|dienstag|mittwoch|donnerstag|freitag|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember)/iu,
}

const arabic: Tells = {
  common: /[\u0600-\u06ff]{2,}/gu,
  learned:
    /(تعلم|علم|درس|دورة|شهادة|تدر|مهارة|قرأ|فهم|ورشة|اكتشف|جرب|حاول|استكش|شرح|مرشد|إرشاد|موجه|اختبار|امتحان|كتاب)/u,
  changed:
    /(الآن|منذ|بعدها|أصبح|صار|بفضل|نتيجة|تحسن|حسن|تغير|غير|أسرع|أقل|أسهل|أفضل|وفر|لم يعد|لم نعد|بدلًا|بدل |اليوم|أدى|انخفض|ارتفع|تضاعف|لأول مرة|ساعد)/u,
  concrete:
    /[\d\u0660-\u0669]|["“”«»]|(اثن|ثلاث|أربع|خمس|ست |سبع|ثمان|تسع|عشر|مئة|نصف|مرتين|أول |الأول|مثلًا|على سبيل|عندما|حين|الماضي|أسبوع|شهر|سنة|عام |يوم|ساعة|يناير|فبراير|مارس|أبريل|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)/u,
}

/** Below this a story has only been begun, and a question would interrupt. */
const begun = 40

/**
 * What a story doesn't seem to answer yet. Rules of thumb in three languages; of a text in another one nothing is
 * asked. Never a reason to refuse it.
 * @param criteria what the award is given for, in its owners' words
 */
export function openQuestions(story: string, criteria: string): Question[] {
  const text = bare(story).trim()
  const tells = [...text].length < begun ? undefined : tellsOf(text)
  if (!tells) return []
  const asked = (['learned', 'changed', 'concrete'] as const).filter(
    (question) => !tells[question].test(text),
  )
  const strays = tellsOf(bare(criteria)) === tells && isSilentOn(text, bare(criteria))
  return strays ? [...asked, 'criteria'] : asked
}

/** The language a text is in, by its most common words; undefined where it is none of ours, or can't be told. */
function tellsOf(text: string): Tells | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const arabicLetters = text.match(/[\u0600-\u06ff]/gu)?.length ?? 0
  if (arabicLetters * 2 > letters) return arabic
  const count = (tells: Tells) => text.match(tells.common)?.length ?? 0
  const [inEnglish, inGerman] = [count(english), count(german)]
  const words = text.split(/\s+/u).length
  if (Math.max(inEnglish, inGerman) * 12 < words) return undefined
  return inEnglish >= inGerman ? english : german
}

/** Whether a story takes up none of the words that carry the criteria, not even by their stem. */
function isSilentOn(story: string, criteria: string): boolean {
  const carrying = new Set(stemsOf(criteria))
  return carrying.size >= 2 && !stemsOf(story).some((stem) => carrying.has(stem))
}

function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.flatMap((word) => {
    // Arabic says in four letters what others say in five, and joins its article to the word.
    const [root, length] = isArabic(word) ? [word.replace(/^[وفبل]?ال/u, ''), 4] : [word, 5]
    return root.length < length || empty.has(root) ? [] : [root.slice(0, length)]
  })
}

/** As people compare words: composed, and in Arabic without the vowel signs, which some write and others don't. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/[\u064b-\u0652]/gu, '')
}

function isArabic(text: string): boolean {
  return /[\u0600-\u06ff]/u.test(text)
}

/** Long words that say nothing of what a text is about. */
const empty = new Set(
  (
    'about their there these those which while where would could should other others people somebody someone ' +
    'something anything everybody person through because before after being having person award ' +
    'jemand jemanden etwas anderen andere anderer anderes einem einer eines nicht wurde werden haben durch ' +
    'diese dieser dieses welche welcher personen menschen person auszeichnung ' +
    'الذين التي الذي عندما أولئك هؤلاء آخرين آخر شخصا أشخاص'
  ).split(' '),
)
