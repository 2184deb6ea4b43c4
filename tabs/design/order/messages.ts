import { catalog } from '#tabs/text/catalog.ts'

/** Texts of lists that people put in order. */
const en = {
  reorder: (name: string) => `Reorder ${name}: drag, or press the up and down arrow keys`,
  moveUp: (name: string) => `Move up: ${name}`,
  moveDown: (name: string) => `Move down: ${name}`,
  remove: (name: string) => `Remove: ${name}`,
  movedTo: (name: string, place: string, of: string) => `${name} is now ${place} of ${of}`,
  removed: (name: string) => `${name} is removed`,
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/design/order/messages.de.ts'),
  ar: () => import('#tabs/design/order/messages.ar.ts'),
})
