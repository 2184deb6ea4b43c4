import type { Texts } from '#tabs/insight/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'نظرة عامة',
  intro:
    'كيف يصل البرنامج إلى الناس. تُعدّ الأشخاص والأشياء التي يراها الجميع والترشيحات، ولا يُقال أبدًا من يفعل أكثر من غيره.',
  notOwner: 'لمالكي البرنامج',
  notOwnerText: 'يرى المالكون هنا إلى من يصل البرنامج. اسأل أحدهم.',
  period: 'الفترة',
  months: (count) =>
    plural('ar', count, {
      one: 'هذا الشهر',
      two: 'آخر شهرين',
      few: 'آخر # أشهر',
      many: 'آخر # شهرًا',
      other: 'آخر # شهر',
    }),
  partial: 'أمكن عدّ الجزء الأحدث فقط: فقد حدث الكثير جدًا.',
  month: 'الشهر',
  tookPart: 'شاركوا',
  recognized: 'جرى تقديرهم',
  people: (count) =>
    plural('ar', count, {
      zero: 'لا أحد',
      one: 'شخص واحد',
      two: 'شخصان',
      few: '# أشخاص',
      many: '# شخصًا',
      other: '# شخص',
    }),
  ofPeople: (count, all) => `${count} من ${all}`,
  time: 'الأشخاص عبر الزمن',
  timeText:
    'شاركوا: رشّحوا أو أيّدوا أو شكروا أو ساعدوا أو تحدثوا عمّا تعلموه. جرى تقديرهم: تلقوا شكرًا أو جائزة أو أنجزوا شيئًا.',
  timeLabel: (first, last, tookPart, recognized) =>
    `من ${first} إلى ${last}. في الشهر الأخير شارك ${tookPart} وجرى تقدير ${recognized}.`,
  given: 'ما الذي قُدّم',
  nominations: 'الترشيحات',
  commendations: 'رسائل الشكر',
  milestones: 'الإنجازات',
  awards: 'الجوائز',
  department: 'القسم',
  departments: 'حسب القسم',
  departmentsTookPart: 'شاركوا، حسب القسم',
  departmentsRecognized: 'جرى تقديرهم، حسب القسم',
  otherDepartments: 'أقسام أخرى أو غير معروفة',
  departmentsText: 'تُجمع الأقسام التي تضم أقل من خمسة أشخاص مع أقسام أخرى كي لا يمكن تخمين أحد.',
  modes: 'حسب طريقة التعلم',
  mode: 'طريقة التعلم',
  recognitions: 'على الجدار',
  outcomes: 'المحاولات والإنجازات',
  outcomesText: 'كم ترشيحًا تحدّث عن محاولة لم تنجح، وكم منها جرى تكريمه.',
  cycle: 'الدورة',
  achieved: 'تحقق',
  attempted: 'محاولة',
  achievedWon: 'تحقق وفاز',
  attemptedWon: 'محاولة فازت',
  never: 'لم يجرِ تقديرهم بعد',
  neverText: (never, known) =>
    `${never} من أصل ${known} من الأشخاص الذين يعرفهم Laurels لم يتلقوا قط شكرًا أو جائزة أو تقديرًا يراه الجميع.`,
  neverInPart: (never, known) =>
    `من أصل ${known} من الأشخاص الذين يعرفهم Laurels، لا يظهر ${never} ضمن من تلقوا شكرًا أو جائزة أو تقديرًا في الجزء الأحدث من الجدار الذي جرى الاطلاع عليه.`,
  everybody: 'كل من يعرفهم Laurels جرى تقديرهم مرة واحدة على الأقل.',
  leaders: 'القادة المشاركون',
  leadersText: 'يُعرف القادة من كلمات في مسمياتهم الوظيفية. اذكر الكلمات التي تعني قائدًا لديكم.',
  leaderWords: 'كلمات في المسميات الوظيفية',
  leaderHint: 'مفصولة بفواصل، مثل رئيس، مدير، قائد',
  saveWords: 'حفظ الكلمات',
  tooFew: (count) => `وُجد ${count}. يُعدّ المشاركون ابتداءً من خمسة؛ فمع عدد أقل يمكن تخمين من هم.`,
  wordTooLong: 'الكلمة من حرفين إلى 40 حرفًا، و20 كلمة على الأكثر.',
} satisfies Texts
