import type { Texts } from './form.ts'
import { plural } from './language.ts'

export default {
  title: 'ترشيح',
  intro: (cycle, day) => `ضمن ${cycle}، حتى ${day}`,
  who: 'مَن؟',
  whoHint: 'شخص واحد أو مجموعة من 10 أشخاص على الأكثر',
  names: 'الأسماء',
  namesHint: 'مثلًا: Ana Silva, Ben',
  typeNames: 'اكتب الأسماء بدلًا من ذلك',
  which: (name) => `من المقصود بـ ${name}؟`,
  choose: 'اختر…',
  award: 'أي جائزة؟',
  whatFor: 'لماذا تُمنح كل جائزة',
  story: 'ماذا تعلّموا، وماذا غيّر ذلك؟',
  storyHint: 'كن محددًا: من أين بدأوا، وماذا فعلوا، ومن استفاد.',
  linkMessage: 'إضافة رابط إلى هذه الرسالة دليلًا',
  messageTitle: (name: string) => (name === '' ? 'رسالة في Teams' : `رسالة من ${name} في Teams`),
  mode: 'كيف تعلّموا؟',
  outcome: 'النتيجة',
  achieved: 'نجح الأمر: هدف تحقق أو مهارة تُستخدم.',
  attempted: 'محاولة شجاعة: شيء صعب لم ينجح، أو لم ينجح بعد. وهي تساوي النجاح قدرًا.',
  share: 'يجوز للزملاء قراءة القصة',
  shareHint:
    'فورًا إذا كانت الجائزة مفتوحة للتأييد، وإلا بعد منحها. ودون إذنك لن يقرأها سواك والمحكّمين والمسؤولين.',
  submit: 'إرسال الترشيح',
  fullForm: 'إضافة روابط أو مساعدين في Laurels',
  ask: 'قبل الإرسال، يُرجى النظر إلى ما هو مميز:',
  fix: 'أوشكت على الانتهاء. يُرجى مراجعة ما هو مميز:',
  flaws: {
    peopleMissing: 'اختر شخصًا واحدًا على الأقل.',
    peopleMany: 'عشرة أشخاص هم الحد الأقصى لترشيح واحد.',
    peopleSelf: 'لا تقبل هذه الجائزة أن يرشح المرء نفسه.',
    peopleUnknown: (names) => `لم أجد أحدًا باسم ${names}. يُرجى مراجعة الكتابة.`,
    peopleAsk: (names) => `أخبرني من تقصد بـ ${names}.`,
    awardMissing: 'اختر جائزة.',
    awardUnknown: (said) => `لا توجد جائزة باسم ${said}. يُرجى اختيار واحدة.`,
    awardAsk: (said, awards) => `قد يعني ${said}: ${awards}. أيها تقصد؟`,
    storyShort: (count) =>
      plural('ar', count, { other: 'احكِ أكثر قليلًا: 20 حرفًا على الأقل. العدد الآن: #.' }),
    storyLong: (count) => plural('ar', count, { other: '2,000 حرف على الأكثر من فضلك. العدد الآن: #.' }),
    storyBroken: 'في القصة رمز لا يمكن حفظه. يُرجى لصقها كنص عادي.',
    modeMissing: 'اختر كيف تعلّموا.',
    modeNotHonored: (award, modes) => `تكرّم جائزة ${award} طرق التعلّم هذه: ${modes}.`,
    outcomeNotHonored: {
      achieved: (award) => `جائزة ${award} لما نجح. إن كان قد نجح فأرسله مرة أخرى كما هو الآن.`,
      attempted: (award) => `جائزة ${award} للمحاولات الشجاعة. إن كانت محاولة فأرسلها مرة أخرى كما هي الآن.`,
    },
  },
  exists: 'لقد رشّحت الأشخاص أنفسهم لهذه الجائزة من قبل.',
  openExisting: 'فتح ذلك الترشيح',
  tooLong: (count) =>
    plural('ar', count, {
      other:
        'للقصة 2,000 حرف على الأكثر، وعدد أحرف هذه #. ما زالت في البطاقة أعلاه: يُرجى اختصارها هناك وإرسالها من جديد.',
    }),
  saidTooLong: (count) =>
    plural('ar', count, {
      other: 'للقصة 2,000 حرف على الأكثر، وعدد أحرف قصتك #. ما زالت في رسالتك أعلاه: يُرجى اختصارها.',
    }),
  closedTitle: 'أُغلقت الترشيحات',
  closedText: (cycle) =>
    `لم تعد ${cycle} تقبل ترشيحات. شكرًا لرغبتك: تُفتح من جديد مع الدورة القادمة، والشكر مرحب به في أي وقت.`,
  keptStory: 'ما كتبته، لتنسخه:',
  commend: 'اشكر شخصًا',
  doneTitle: 'شكرًا لك. وصل ترشيحك.',
  doneNext: (day) => `سيقرؤه المحكّمون بعد إغلاق الترشيحات يوم ${day}. ويمكنك تعديله حتى ذلك الحين.`,
  edit: 'تعديل في Laurels',
  another: 'ترشيح آخر',
  doneLine: (names, award) => `وصل ترشيحك لـ ${names} لجائزة ${award}.`,
  openLine: 'أخبرني من تود ترشيحه',
  fixLine: 'لم يُرسل ترشيحك بعد: يُرجى مراجعة ما هو مميز',
} satisfies Texts
