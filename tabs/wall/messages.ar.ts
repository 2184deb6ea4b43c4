import { plural } from '#tabs/text/catalog.ts'
import type { Texts } from '#tabs/wall/messages.ts'

export default {
  title: 'جدار التقدير',
  intro:
    'في Laurels نلتفت إلى ما يتعلمه الناس. رشّح زميلًا غيّر تعلّمه شيئًا، ومحاولة جريئة نرحب بها كما نرحب بالنجاح، واشكر في الحال من ساعدك على النمو. يقرأ المحكّمون كل قصة، وتُمنح الجوائز معًا في بث مباشر.',
  introGuest:
    'في Laurels تلتفت هذه المؤسسة إلى ما يتعلمه أفرادها. بصفتك ضيفًا يمكنك قراءة الجدار ومشاهدة الحفلات التي تُمنح فيها الجوائز مباشرة.',
  gotIt: 'فهمت',
  nominate: 'ترشيح',
  commend: 'شكر',
  latest: 'الأحدث',
  whose: 'جدار مَن',
  team: 'هذا الفريق',
  everyone: 'الجميع',
  showMore: 'عرض المزيد',
  showingMore: 'جارٍ تحميل المزيد…',
  end: 'من هنا بدأ الجدار.',
  emptyTitle: 'الجدار ينتظر أول شكر',
  emptyText: 'اشكر زميلًا علّمك شيئًا هذا الأسبوع، وسيظهر شكرك هنا في الحال.',
  from: 'شكر من',
  milestone: 'حقق إنجازًا',
  helpedBy: 'بمساعدة',
  attempt: 'محاولة شجاعة',
  private: 'لا يراه سواكما',
  teamOnly: 'لهذا الفريق',
  commendationOf: (names: string) => `شكر لـ ${names}`,
  milestoneOf: (names: string) => `إنجاز ${names}`,
  awardOf: (award: string, names: string) => `${award}: ${names}`,
  scheduled: (day: string) => `تُفتح الترشيحات يوم ${day}.`,
  open: (day: string) => `الترشيحات مفتوحة حتى ${day}.`,
  daysLeft: (days: number) =>
    plural('ar', days, { one: 'بقي يوم واحد', two: 'بقي يومان', few: 'بقيت # أيام', other: 'بقي # يومًا' }),
  lastDay: 'اليوم الأخير',
  closing: 'أُغلقت الترشيحات للتو، ويبدأ التحكيم بعد لحظات.',
  judging: 'أُغلقت الترشيحات، والمحكّمون يقرؤون قصصكم.',
  decided: 'قرر المحكّمون، ويُكشف عن الفائزين في الحفل.',
  decidedOn: (day: string) => `قرر المحكّمون، ويُكشف عن الفائزين يوم ${day}.`,
  published: 'مُنحت الجوائز. تهانينا لكل من على الجدار.',
  between: 'لا توجد جوائز جارية الآن، والشكر مرحب به دائمًا.',
} satisfies Texts
