import type { Texts } from '#tabs/design/order/messages.ts'

export default {
  reorder: (name) => `إعادة ترتيب ${name}: اسحب أو اضغط سهمَي الأعلى والأسفل`,
  moveUp: (name) => `إلى الأعلى: ${name}`,
  moveDown: (name) => `إلى الأسفل: ${name}`,
  remove: (name) => `إزالة: ${name}`,
  movedTo: (name, place, of) => `${name} الآن في الموضع ${place} من ${of}`,
  removed: (name) => `أُزيل ${name}`,
} satisfies Texts
