import { catalog } from '#tabs/text/catalog.ts'

/** Texts of every form over something saved. */
const en = {
  save: 'Save changes',
  saving: 'Saving…',
  saved: 'Saved.',
  unsaved: 'Changed, not saved yet',
  fresh: 'Not saved yet',
  unchanged: 'Everything is saved',
  discard: 'Discard changes',
  discardAsk: 'Discard your changes?',
  discardWhy: 'What you changed here and did not save is forgotten.',
  restored: 'We kept what you had changed. It is not saved yet.',
  leaveAsk: 'Leave without saving?',
  leaveWhy: 'Your changes stay in this window until you come back, but nobody else sees them.',
  leave: 'Leave',
  staleTitle: 'Somebody else has saved changes here since you began.',
  staleText: 'Yours are still in the form. Saving them takes the place of theirs.',
  staleKeep: 'Go on with mine',
  staleDrop: 'Show theirs',
  fix: 'Almost there. Please look at these:',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/design/form/messages.de.ts'),
  ar: () => import('#tabs/design/form/messages.ar.ts'),
})
