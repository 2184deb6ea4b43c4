import type { Texts } from '#tabs/program/scoring/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'كيف قيّم المحكّمون',
  nomination: 'الترشيح',
  byJudge: 'حسب المحكّم',
  compared: 'متوسط كل محكّم في كل ما قيّمه',
  judge: 'المحكّم',
  judges: 'المحكّمون',
  scores: 'الدرجات',
  points: 'النقاط',
  mean: 'المتوسط',
  counts: 'يُحتسب',
  average: 'المتوسط',
  deviation: 'التشتت',
  normalized: 'معاير',
  yes: 'نعم',
  no: 'لا',
  noScores: 'لا درجات بعد',
  nobodyYet: 'لم يقيّمه أحد بعد.',
  said: (name, says) => `${name}: ${says}`,
  gave: (points, judges) =>
    `${points}: ${plural('ar', judges, {
      zero: 'لا أحد',
      one: 'محكّم واحد',
      two: 'محكّمان',
      few: '# محكّمين',
      many: '# محكّمًا',
      other: '# محكّم',
    })}`,
  answer: { abstained: 'امتنع', waiting: 'لم يقيّم بعد' },
  recused: {
    nominator: 'متنحٍّ: هو من رشّح',
    nominee: 'متنحٍّ: مرشّح',
    helper: 'متنحٍّ: ساعد فيه',
    endorser: 'متنحٍّ: أيّده',
    declared: 'متنحٍّ: صرّح بمصلحة',
    rival: 'متنحٍّ: مرشّح للجائزة نفسها',
    tied: 'متنحٍّ',
  },
  scaled: (mean, deviation) =>
    `قورنت درجات كل محكّم بمتوسطه هو، ثم نُقلت إلى متوسط مشترك للجائزة قدره ${mean} وتشتت قدره ${deviation}. هكذا يتساوى المتشدد والمتساهل، ويبقى الترتيب الذي وضعه كل محكّم. من قيّم أقل من ثلاثة تبقى درجاته كما هي، ومن أعطى الجميع الدرجة نفسها يُحتسب بالمتوسط.`,
  notScaled: 'لم يُعايَر شيء بعد: يلزم محكّمون لهم ثلاث درجات على الأقل.',
  notesStay: 'ملاحظات المحكّمين خاصة ولا تُعرض هنا.',
} satisfies Texts
