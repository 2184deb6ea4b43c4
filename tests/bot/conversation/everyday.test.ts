import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { plainWords } from '#bot/conversation/alike.ts'
import { commands } from '#bot/conversation/commands.ts'
import { isMisspelt } from '#bot/conversation/misspelt.ts'
import { nearest } from '#bot/conversation/near.ts'
import { parse } from '#bot/conversation/parse.ts'

const sentences = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Said every day, and meant for no bot. */
const everyday = sentences(`
  I think we should meet tomorrow
  Think about it
  think you
  think so
  I would think that is fine
  can we dance?
  let us think
  Can I tank the car
  We commented on the plan
  commenting is disabled
  Comment on it, please
  commanding officers for the day
  the command failed again
  Than you can come
  smart
  start-ups are hard
  stark
  stars
  hell no
  help yourself to cake
  held me up
  my date is at eight
  my days are full
  my desk
  what is now
  what is not open
  what was new
  what is over
  what is open to debate
  when does it snow
  walls
  walk
  well
  call
  wait
  nominal values only
  I nominated Ana last year
  nominated
  Nominated people are great
  nominators
  for how long can we nominate?
  for those who want to nominate people, here is the form
  For example, nominate your colleagues
  for me to nominate Ana would be odd
  for now we nominate nobody
  as soon as we can nominate people, tell me
  nominations close when?
  nomination is closed
  dominate the market
  judges
  judged by its cover
  nudge
  juice
  cyclist
  cycling home now
  bicycle
  dated
  dares
  debts
  dance
  dank weather
  settling in
  setting
  sittings
  preference
  references
  notification
  massages to me
  endorsed
  endorsing
  endorse the plan
  endorse it
  I would endorse that
  we endorse this approach
  endorse what they said
  they endorse Ana every year in the spring
  do not endorse Ana
  can you endorse the cheque?
  enforce
  good evening
  hi three
  hey there’s cake
  see you later
  we would like to go home
  can you see me
  could you show me the way
  I want to go
  please
  Let me think about the date
  lunch?
  ok
  on my way
  the meeting was moved to ten
  who is in the meeting
  congratulations, Ana!
  well done everybody
  Ana thanked Ben for the help
  we thanked everybody
  thankfully it is Friday
  thanksgiving
  a big thank from us all
  Ich denke, das passt so
  Ich denke an dich
  Wir denken darüber nach
  denke schon
  Denken wir an morgen
  denkt daran
  Ich möchte denken
  bis dann
  bis wann auch immer
  bis gleich
  Guten Abend
  guten Rat
  Hilft das?
  Hülfe
  starte
  Stand der Dinge
  wann
  Wand streichen
  Hand
  Rund um die Uhr
  Runder Tisch
  bewerben
  Ich bewerbe mich
  bewertet
  warten
  Was wartet da auf uns
  Termin um zehn
  termingerecht
  meine Damen
  meine Taten
  Daten sind das neue Öl
  data is not information
  Was ist los
  Was ist offensichtlich
  nominiert
  Nominierten gratulieren wir
  nominierte
  dominieren
  Ich möchte niemanden nominieren
  Ich möchte Ana nicht nominieren
  Ich möchte wissen, wen wir nominieren
  Ich will wissen, wie wir Ana nominieren können
  Ich möchte mich nominieren lassen
  Ich möchte nicht, dass wir Ana nominieren
  Für wen nominieren wir da?
  Für heute nominieren wir nicht weiter
  Die Jury wird Ana nominieren
  Die Nominierung läuft
  Einstellung
  Vorstellungen
  Nachrichten von gestern
  unterstützt
  Unterstützung
  unterstütze das
  wir unterstützen den Vorschlag
  wir unterstützen uns
  Ich unterstütze das nicht
  kannst du mich unterstützen
  mich bitte unterstützen
  Mahlzeit
  Wir sehen uns
  Kannst du bitte kommen
  Das hat Ana gesagt
  Bitte sehr
  Gern geschehen
  Er dankte allen
  Alles klar
  bitte zeig mir die Folien
  أعتقد أننا سنلتقي غدا
  نفكر في الأمر
  شكلها جيد
  شكرته أمس
  شكوك
  مساعدون
  مساعدي غائب اليوم
  مرحى
  السلام
  جدارة
  الجدارة
  الحكيم
  التحكم
  حكيم
  الاستعارات
  الإشارات
  الاعتداءات
  الإعداد جيد
  ترشح للمنصب
  مرشح
  رشيح
  أراك لاحقا
  صباح الخير
  هل أنت هنا
  من هنا
  متى نلتقي
  لا أريد ذلك
  حسنا
  تمام
  موعد
  الموعد غدا
  دورات
  بيانات الشركة
  سجل
`)

const polite = sentences(`
  Thank you!
  thanks
  thanks a lot
  Thanks again
  thanks again for that
  Thanks, great!
  Thanks Laurels
  thanks mate
  thanks mate - see you tomorrow
  thanks everyone for coming
  Thanks so much
  Thanks that works for me
  Hi, thanks!
  thnaks
  thank god it is Friday
  Thank you all for the help
  thank you so much for your help
  I would like to thank you for this
  Danke, passt
  Danke, das passt für mich
  danke dafür
  Danke nochmal
  Danke euch für alles
  danke schön
  Wir danken euch für die Hilfe
  Ich danke dir
  Danke allen für die Mühe
  Many thanks
  Thanks to the whole team for the help
  Thanks! Great for me
  THANKS EVERYONE FOR COMING
  thank you kindly for your help
  Danke an alle für die Mühe
  Danke Team für die Hilfe
  Vielen Dank für die Hilfe
  شكرا يا جماعة على كل شيء
  شكرا
  شكرا لك
  شكرا للجميع
  شكرا لكم على المساعدة
  شكرا، ممتاز
  شكرا مرة أخرى
  شكرا جزيلا على كل شيء
`)

/** What concerns a channel, nearly said. */
const nearlyAnnouncing = sentences(`
  Anounce here!
  announced!
  announces
  announced here
  announcer here
  announce there
  announcehere
  announce hear
  announce it here
  don’t announce here
  I announced it here
  announcing here
  announce here?
  Can I announce here?
  can you announce here
  stop announcing here?
  I see stop announcing
  أعلن هنا؟
  stop anouncing here
  stop announcing there
  stopannouncing here
  stopped announcing here
  stop announcements here
  hier verkündet
  hier verkünder
  hier verkündete
  her verkünden
  hier ankünden
  hier nicht mehr verkündet
  hier noch mehr ankündigen
  أعلن هناك
  أعلنت هنا
  الإعلان هناك
  إعلان هنا
  أوقف الإعلان هناك
  أوقفت الإعلان هنا
`)

describe('what people say every day', () => {
  it.each(everyday)('B8 “%s” starts nothing', (text) => {
    expect(parse(text).kind).toBe('unknown')
  })

  test('B8 neither in capitals, nor with a please before it or a smile behind', () => {
    const dressed = fc.tuple(
      fc.constantFrom('', 'bitte ', 'please ', '… '),
      fc.constantFrom(...everyday),
      fc.constantFrom('', '!', ' 🙂', ' …', '\n'),
      fc.boolean(),
    )
    fc.assert(
      fc.property(dressed, ([before, text, after, loud]) => {
        const said = `${before}${loud ? text.toUpperCase() : text}${after}`
        expect(parse(said).kind, said).toBe('unknown')
      }),
      { numRuns: 1_000 },
    )
  })

  it.each(polite)('B10 “%s” is said to the bot, or to all and sundry', (text) => {
    expect(parse(text)).toEqual({ kind: 'thanks' })
  })

  it.each([
    ['Thanks @0', '@0', ''],
    ['thanks, @0: you explained closures', '@0', 'you explained closures'],
    ['Thanks Ana for the patience', 'Ana', 'the patience'],
    ['Danke Ana und Ben für die Geduld', 'Ana und Ben', 'die Geduld'],
    ['Ich danke Ana', 'Ana', ''],
    ['thnak Ana', 'Ana', ''],
    ['شكرا Ana على صبرها', 'Ana', 'صبرها'],
    ['thanks to @0 for help', '@0', 'help'],
    ['thank you @0 for help', '@0', 'help'],
    ['thank you so much @0 and @1 for help', '@0 and @1', 'help'],
    ['thanks everyone and @0 for help', '@0', 'help'],
    ['Danke an @0 für die Hilfe', '@0', 'die Hilfe'],
    ['Danke dir @0 für die Hilfe', '@0', 'die Hilfe'],
    ['شكرا لك @0 على المساعدة', '@0', 'المساعدة'],
    ['Thanks Will for covering my shift', 'Will', 'covering my shift'],
    ['Thanks Mate for covering my shift', 'Mate', 'covering my shift'],
    ['Danke An für die Hilfe', 'An', 'die Hilfe'],
    ['Danke Das für die Hilfe', 'Das', 'die Hilfe'],
    ['Thanks, Ana, for the help', 'Ana', 'the help'],
    ['Thank you, Ana, for the help', 'Ana', 'the help'],
    ['Thanks again Ana for the help', 'Ana', 'the help'],
    ['Many thanks to Ana for the help', 'Ana', 'the help'],
    ['Vielen Dank an Ana für die Hilfe', 'Ana', 'die Hilfe'],
    ['شكرا يا سارة على المساعدة', 'سارة', 'المساعدة'],
  ])('B10 “%s” is for a colleague', (text, people, message) => {
    expect(parse(text)).toEqual({ kind: 'commend', said: { people, message } })
  })
})

describe('what concerns a channel', () => {
  it.each(nearlyAnnouncing)('B8 “%s” is offered, and not done', (text) => {
    expect(parse(text).kind).toBe('unknown')
  })

  it.each([
    ['please announce here', 'announce'],
    ['bitte hier verkünden!', 'announce'],
    ['أعلن هنا من فضلك', 'announce'],
    ['stop announcing here, please', 'stop-announcing'],
  ])('B8 “%s” is taken as it is said', (text, kind) => expect(parse(text).kind).toBe(kind))

  it.each(['Anounce here!', 'announced!', 'announces', 'announce there', 'أعلن هناك', 'hier verkündet'])(
    'B8 “%s” is nearly announcing',
    (text) => expect(nearest(text)).toContain('announce'),
  )

  it.each(['stop anouncing here', 'stop announcing there', 'أوقف الإعلان هناك'])(
    'B8 “%s” is nearly the end of it',
    (text) => expect(nearest(text)).toContain('stop-announcing'),
  )
})

describe('a slip of the finger', () => {
  it.each([
    ['my nominatoins', 'mine'],
    ['show me my nominatoins, please', 'mine'],
    ['mynominations', 'mine'],
    ['meine Nominierugnen', 'mine'],
    ['prefrences', 'preferences'],
    ['my setings', 'preferences'],
    ['Einstelungen', 'preferences'],
    ['dealines', 'cycle'],
    ['jugding', 'judge'],
    ['endrose', 'endorse'],
    ['unterstüzen', 'endorse'],
    ['Nomiante Ana', 'nominate'],
    ['nomnate Ana', 'nominate'],
    ['Ich nominere Ana', 'nominate'],
    ['comend Ana', 'commend'],
    ['hlelo', 'hi'],
    ['مساعده', 'help'],
    ['الدوره', 'cycle'],
    ['التحيكم', 'judge'],
  ])('B8 “%s” is still understood', (text, kind) => expect(parse(text).kind).toBe(kind))

  test('B8 two letters inside a word that changed places change no command', () => {
    const longWords = Object.entries(commands)
      .filter(([name]) => !name.endsWith('announcing') && name !== 'announce')
      .flatMap(([name, { phrases }]) => phrases.map((phrase) => ({ name, phrase: plainWords(phrase) })))
      .filter(({ phrase }) => /^\S{6,}$/.test(phrase))
    const swapped = fc.constantFrom(...longWords).chain(({ name, phrase }) =>
      fc.nat({ max: phrase.length - 4 }).map((at) => {
        const [first = '', second = ''] = phrase.slice(at + 1, at + 3)
        return {
          name,
          known: phrase,
          text: `${phrase.slice(0, at + 1)}${second}${first}${phrase.slice(at + 3)}`,
        }
      }),
    )
    fc.assert(
      fc.property(swapped, ({ name, known, text }) => {
        expect(isMisspelt(known, text)).toBe(true)
        expect([name, 'unknown'], text).toContain(parse(text).kind)
      }),
    )
  })
})
