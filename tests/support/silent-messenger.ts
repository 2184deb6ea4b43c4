import type { Messenger } from '#core/ports.ts'

/** Takes every message and tells nobody. */
export const silentMessenger: Messenger = {
  send: async () => ({ kind: 'sent' }),
  update: async () => ({ kind: 'sent' }),
  isListed: async () => false,
  reach: async () => undefined,
  open: async () => undefined,
  isThere: async () => false,
}
