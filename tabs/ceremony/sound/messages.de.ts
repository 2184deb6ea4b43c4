import type { Texts } from '#tabs/ceremony/sound/messages.ts'

export default {
  withSound: 'Mit Trommelwirbel und Glocken',
  withSoundWhy: 'Auf der Bühne lässt sich der Ton von jeder Person ausschalten. Zum Ändern neu teilen.',
  mute: 'Ton ausschalten',
  unmute: 'Ton einschalten',
} satisfies Texts
