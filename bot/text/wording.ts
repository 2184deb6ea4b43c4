import learningAr from '#core/contract/words/learning.ar.ts'
import learningDe from '#core/contract/words/learning.de.ts'
import * as learning from '#core/contract/words/learning.ts'
import chatAr from './chat.ar.ts'
import chatDe from './chat.de.ts'
import * as chat from './chat.ts'
import formAr from './form.ar.ts'
import formDe from './form.de.ts'
import * as form from './form.ts'
import { formatLocaleOf, type Language, languageOf } from './language.ts'
import meetingAr from './meeting.ar.ts'
import meetingDe from './meeting.de.ts'
import * as meeting from './meeting.ts'
import newsAr from './news.ar.ts'
import newsDe from './news.de.ts'
import * as news from './news.ts'
import previewAr from './preview.ar.ts'
import previewDe from './preview.de.ts'
import * as preview from './preview.ts'
import problemsAr from './problems.ar.ts'
import problemsDe from './problems.de.ts'
import * as problems from './problems.ts'

/** Every text of the bot in one language. */
export type Texts = {
  chat: chat.Texts
  form: form.Texts
  learning: learning.Texts
  meeting: meeting.Texts
  news: news.Texts
  preview: preview.Texts
  problems: problems.Texts
}

/** The bot's texts, each language whole. */
export const texts: Record<Language, Texts> = {
  en: {
    chat: chat.en,
    form: form.en,
    learning: learning.en,
    meeting: meeting.en,
    news: news.en,
    preview: preview.en,
    problems: problems.en,
  },
  de: {
    chat: chatDe,
    form: formDe,
    learning: learningDe,
    meeting: meetingDe,
    news: newsDe,
    preview: previewDe,
    problems: problemsDe,
  },
  ar: {
    chat: chatAr,
    form: formAr,
    learning: learningAr,
    meeting: meetingAr,
    news: newsAr,
    preview: previewAr,
    problems: problemsAr,
  },
}

/** How the bot speaks to somebody: their texts, and dates and lists as their locale writes them. */
export type Wording = Texts & {
  language: Language
  rtl: boolean
  /** "Ana, Ben, and Cleo" */
  list(items: readonly string[]): string
  /** "Ana or Ben" */
  anyOf(items: readonly string[]): string
  /** "Tuesday, 3 November" in the program's time zone. */
  day(instant: number, timeZone: string): string
  /** "Tuesday, 3 November at 18:00 GMT+1" in the program's time zone. */
  moment(instant: number, timeZone: string): string
  /** "8:00 PM", so many minutes after midnight. */
  time(minutes: number): string
}

const known = new Map<string, Wording>()
const knownAtMost = 200

/** How the bot speaks to somebody of this locale. */
export function wordingFor(locale: string): Wording {
  const found = known.get(locale)
  if (found) return found
  // Locales come from clients: a made-up one for each message must not fill the memory.
  if (known.size >= knownAtMost) known.clear()
  const wording = createWording(locale)
  known.set(locale, wording)
  return wording
}

function createWording(locale: string): Wording {
  const language = languageOf(locale)
  const formatLocale = formatLocaleOf(locale)
  const list = new Intl.ListFormat(formatLocale, { type: 'conjunction' })
  const either = new Intl.ListFormat(formatLocale, { type: 'disjunction' })
  const clock = new Intl.DateTimeFormat(formatLocale, { timeStyle: 'short', timeZone: 'UTC' })
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const
  const dayIn = zonedFormats(formatLocale, day)
  const momentIn = zonedFormats(formatLocale, {
    ...day,
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  return {
    ...texts[language],
    language,
    rtl: language === 'ar',
    list: (items) => list.format(items),
    anyOf: (items) => either.format(items),
    day: (instant, timeZone) => dayIn(timeZone).format(instant),
    moment: (instant, timeZone) => momentIn(timeZone).format(instant),
    time: (minutes) => clock.format(minutes * 60_000),
  }
}

/** Making a format costs as much as drawing a card; programs have few time zones. */
function zonedFormats(locale: string, look: Intl.DateTimeFormatOptions) {
  const formats = new Map<string, Intl.DateTimeFormat>()
  return (timeZone: string) => {
    const format = formats.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...look, timeZone })
    formats.set(timeZone, format)
    return format
  }
}
