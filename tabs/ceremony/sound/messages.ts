import { catalog } from '#tabs/text/catalog.ts'

/** Texts about the stage's sound. */
const en = {
  withSound: 'With drumroll and bells',
  withSoundWhy: 'Each person can turn it off on the stage. Share again to change it.',
  mute: 'Turn the sound off',
  unmute: 'Turn the sound on',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/ceremony/sound/messages.de.ts'),
  ar: () => import('#tabs/ceremony/sound/messages.ar.ts'),
})
