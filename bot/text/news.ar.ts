import { plural } from './language.ts'
import type { Texts } from './news.ts'

export default {
  laurelsGoTo: 'وأكاليل الغار من نصيب …',
  part: (number, of) => `الجزء ${number} من ${of}`,
  congratulations: 'تهانينا',
  won: 'لقد فزت بجائزة',
  wonTogether: 'لقد فزتم معًا بجائزة',
  yours: 'هي الآن على الجدار وتبقى في سجلك. استمتع بهذه اللحظة.',
  nomineeWon: 'فاز ترشيحك',
  youSaw: 'لقد لاحظت وحكيت القصة. شكرًا لك: لولاك لما عرف أحد.',
  attempt: 'محاولة شجاعة',
  helpedBy: (names) => `بمساعدة ${names}`,
  quoted: (text) => `«${text}»`,
  medal: (award) => `ميدالية: ${award}`,
  seeWall: 'العرض على الجدار',
  another: 'رشّح شخصًا',
  somebody: 'زميل سابق',
  more: (count) =>
    plural('ar', count, { one: 'واحد آخر', two: 'اثنان آخران', few: '# آخرون', other: '# آخرون' }),
  winnersLine: (title, names) => `${title}: أكاليل الغار من نصيب ${names}`,
  wonLine: (award) => `تهانينا! لقد فزت بجائزة ${award}.`,
  nomineeWonLine: (names, award) => `فاز ترشيحك: جائزة ${award} تذهب إلى ${names}.`,
} satisfies Texts
