/** Phrases as they are listed here: parted by commas, in every language. */
const listed = (text: string) => text.split(', ') as [string, ...string[]]

/** What one says for each command; case, punctuation, order and small slips don't matter. */
export const phrases = {
  hi: listed(
    'hi, hello, hey, hi there, hello there, good morning, start, hallo, moin, guten tag, guten morgen, servus, مرحبا, أهلا, السلام عليكم',
  ),
  help: listed(
    'help, help me, what can i say, what can you do, commands, hilfe, was kannst du, was kann ich sagen, مساعدة, ساعدني, ماذا يمكنني أن أقول',
  ),
  nominate: listed(
    'nominate, nominate someone, nominate somebody, nominieren, nominiere, jemanden nominieren, رشح, أرشح, ترشيح',
  ),
  mine: listed(
    'my nominations, nominations, show me my nominations, meine nominierungen, nominierungen, ترشيحاتي, mine',
  ),
  commend: listed(
    'commend, commend someone, commend somebody, thank someone, thank somebody, thank a colleague, say thanks, danken, jemandem danken, dank sagen, اشكر, شكر, أشكر شخصا',
  ),
  thanks: listed(
    'thanks, thank you, thank you so much, thank you very much, thanks a lot, danke, danke schön, danke dir, vielen dank, شكرا, شكرا لك, شكرا جزيلا, thx',
  ),
  wall: listed(
    'wall, open the wall, what is new, what s new, wand, wand öffnen, was gibt es neues, الجدار, جدار, افتح الجدار, who won, who won last quarter, wer hat gewonnen, wer hat letztes quartal gewonnen, من فاز, من فاز في الربع الماضي',
  ),
  cycle: listed(
    'cycle, cycles, what is open, what s open, when does it close, when do nominations close, dates, deadline, deadlines, runde, runden, was ist offen, termine, bis wann, دورة, الدورة, ما المفتوح الآن, المواعيد, when is the ceremony, wann ist die zeremonie, wann ist die verleihung, zyklus, zyklen, متى الحفل, ما المفتوح',
  ),
  judge: listed(
    'judge, judging, what waits for me, my queue, jury, bewerten, was wartet auf mich, تحكيم, التحكيم, ماذا ينتظرني',
  ),
  endorse: listed(
    'endorse, endorse someone, endorse a nomination, endorsements, unterstützen, jemanden unterstützen, eine nominierung unterstützen, تأييد, أؤيد, تأييد ترشيح',
  ),
  preferences: listed(
    'preferences, my preferences, settings, my settings, notifications, messages to me, einstellungen, meine einstellungen, benachrichtigungen, nachrichten an mich, التفضيلات, تفضيلاتي, الإعدادات, الإشعارات, unsubscribe, stop, stopp, abbestellen, إلغاء الاشتراك',
  ),
  data: listed(
    'my data, data, export my data, erase my data, delete my data, my record, my learning record, meine daten, daten, meine daten exportieren, meine daten löschen, mein lernweg, بياناتي, تصدير بياناتي, محو بياناتي, سجل تعلمي, erase everything about me, delete everything about me, alles über mich löschen, lösche alles über mich, امح كل شيء عني',
  ),
  announce: listed(
    'announce here, announce winners here, announce, hier verkünden, hier ankündigen, hier bekannt geben, أعلن هنا, الإعلان هنا',
  ),
  'stop-announcing': listed(
    'stop announcing here, stop announcing, stop announcing winners here, hier nicht mehr verkünden, hier nicht mehr ankündigen, أوقف الإعلان هنا, إيقاف الإعلان هنا',
  ),
}

/** Words that say how, not what: "please show me the wall" is "wall". */
const manners = new Set(
  'please show list see me the can could you i d id would like want to bitte zeig zeige mir die den das من فضلك اريد ان'.split(
    ' ',
  ),
)

/** The words that matter of a text already plain, in the order they were said. */
export function withoutManners(plain: string): string[] {
  return plain.split(' ').filter((word) => word !== '' && !manners.has(word))
}

/** What one calls oneself. */
export const oneself: ReadonlySet<string> = new Set([
  'me',
  'myself',
  'i',
  'mich',
  'mich selbst',
  'ich',
  'انا',
  'نفسي',
])

const pleas = new Set(['please', 'bitte', 'من', 'فضلك'])

/** All that was said in no order, but for "please". */
export function orderOf(plain: string): string {
  const words = plain.split(' ').filter((word) => !pleas.has(word))
  return words.sort().join(' ')
}

/** What matters of it in no order; empty where none of them matters. */
export function meaningOf(plain: string): string[] {
  return withoutManners(plain).sort()
}
