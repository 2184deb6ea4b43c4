import type { Texts } from './meeting.ts'

export default {
  addedTitle: 'يمكن تسليم الجوائز في هذا الاجتماع',
  addedLead:
    'يدير المضيف الحفل من اللوحة الجانبية، ويرى الجميع هنا المسرح نفسه، على الهاتف أو عبر رابط أيضًا.',
  addedHosts:
    'للمضيفين: افتحوا الحفل واختاروا هذا الاجتماع في خطته، فتعرف المحادثة هنا من فاز لحظة الكشف عنه.',
  openCeremonies: 'فتح الحفلات',
  consoleTitle: 'بدأ اجتماعك',
  consoleLine: (title: string) => `بدأ اجتماعك. من هنا تصل إلى لوحة المضيف في ${title}.`,
  consoleLead: 'أنت مضيف هذا الحفل. من لوحة المضيف تفتح الأبواب وتبدأ عندما يحضر الجميع.',
  openConsole: 'فتح لوحة المضيف',
} satisfies Texts
