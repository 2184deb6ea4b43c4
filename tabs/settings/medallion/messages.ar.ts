import type { Texts } from '#tabs/settings/medallion/messages.ts'

export default {
  title: 'الميدالية',
  intro: 'ما يحتفظ به الفائزون: تظهر على المسرح والجدار والبطاقات وفي كل سجل.',
  shape: 'الشكل',
  color: 'اللون',
  emblem: 'الرمز',
  shapes: {
    circle: 'دائرة',
    shield: 'درع',
    hexagon: 'سداسي',
    star: 'نجمة',
    rosette: 'وردة',
    scallop: 'محارة',
  },
  colors: {
    gold: 'ذهبي',
    teal: 'أزرق مخضر',
    plum: 'برقوقي',
    coral: 'مرجاني',
    indigo: 'نيلي',
    forest: 'أخضر غابة',
  },
  emblems: {
    laurel: 'إكليل غار',
    compass: 'بوصلة',
    lamp: 'مصباح',
    handshake: 'مصافحة',
    book: 'كتاب',
    mountain: 'جبل',
    spark: 'شرارة',
    scroll: 'مخطوطة',
  },
  preview: 'معاينة',
  drawn: (shape, color, emblem) => `ميدالية: ${shape}، ${color}، ${emblem}`,
  themes: { light: 'فاتح', dark: 'داكن', contrast: 'تباين عالٍ' },
} satisfies Texts
