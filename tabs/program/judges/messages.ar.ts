import type { Texts } from '#tabs/program/judges/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'عمل المحكّمين',
  due: (day) => `موعد التقييم حتى ${day}.`,
  overdue: (day) => `كان موعد التقييم حتى ${day}. تُحتسب الدرجات المتأخرة إلى أن تقرر.`,
  over: 'انتهى التحكيم.',
  hidden: 'الجوائز التي لك فيها مصلحة غير معروضة هنا.',
  waitingFor: 'ما زلنا ننتظر',
  leftOf: (name, left) =>
    `${name}: ${plural('ar', left, {
      one: 'بقي ترشيح واحد',
      two: 'بقي ترشيحان',
      few: 'بقيت # ترشيحات',
      many: 'بقي # ترشيحًا',
      other: 'بقي # ترشيح',
    })}`,
  remind: 'تذكير',
  words: 'نص للتذكير',
  copy: 'نسخ النص',
  copied: 'نُسخ. الصقه في محادثة.',
  about: (act, name) => `${act}: ${name}`,
  nudge: (name, left, awards, cycle) =>
    `مرحبًا ${name}، ${plural('ar', left, {
      one: 'ما زال ترشيح واحد',
      two: 'ما زال ترشيحان',
      few: 'ما زالت # ترشيحات',
      many: 'ما زال # ترشيحًا',
      other: 'ما زال # ترشيح',
    })} بانتظار تقييمك (${awards}، ${cycle}). تجد ذلك في Laurels ضمن التحكيم. شكرًا لمشاركتك!`,
  nudgeDue: (day) => `موعد التقييم حتى ${day}.`,
  allDone: 'وصلت كل الدرجات',
  allDoneText: 'أجاب المحكّمون عن كل ما أُسند إليهم. يمكنك أن تقرر.',
  judge: 'المحكّم',
  assigned: 'المُسند',
  answered: 'المُجاب',
  left: 'المتبقي',
  recused: 'التنحي',
  answeredOf: (answered, assigned) => `${answered} من ${assigned}`,
  said: (name, says) => `${name}: ${says}`,
  noJudges: 'لا محكّم لهذه الجائزة.',
  short: (each) =>
    plural('ar', each, {
      one: 'لا محكّم متفرغ بلا مصلحة لقراءة:',
      two: 'أقل من محكّمَين بلا مصلحة لقراءة:',
      few: 'أقل من # محكّمين بلا مصلحة لقراءة:',
      many: 'أقل من # محكّمًا بلا مصلحة لقراءة:',
      other: 'أقل من # محكّم بلا مصلحة لقراءة:',
    }),
  below: (quorum) =>
    plural('ar', quorum, {
      one: 'بلا درجة بعد، أي دون النصاب:',
      two: 'أقل من درجتين، أي دون النصاب:',
      few: 'أقل من # درجات، أي دون النصاب:',
      many: 'أقل من # درجة، أي دون النصاب:',
      other: 'أقل من # درجة، أي دون النصاب:',
    }),
} satisfies Texts
