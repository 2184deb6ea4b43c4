import type { Texts } from '#tabs/design/order/messages.ts'

export default {
  reorder: (name) => `${name} verschieben: ziehen oder die Pfeiltasten nach oben und unten drücken`,
  moveUp: (name) => `Nach oben: ${name}`,
  moveDown: (name) => `Nach unten: ${name}`,
  remove: (name) => `Entfernen: ${name}`,
  movedTo: (name, place, of) => `${name} ist jetzt ${place} von ${of}`,
  removed: (name) => `${name} ist entfernt`,
} satisfies Texts
