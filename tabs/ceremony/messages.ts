import { catalog } from '#tabs/text/catalog.ts'

/** Texts of the ceremony's list and the audience's panel. */
const en = {
  ceremonies: 'Ceremonies',
  ceremoniesIntro: 'Where the awards are given: live, together, in a meeting or right here.',
  noneTitle: 'No ceremony yet',
  noneText: 'When one is planned, you will find it here. Everybody may watch.',
  liveNow: 'On now',
  planned: 'Planned',
  past: 'Past',
  status: {
    planned: 'Planned',
    lobby: 'Doors are open',
    live: 'Live',
    paused: 'Paused',
    ended: 'Ended',
    cancelled: 'Called off',
  },
  hostedBy: 'Hosted by',
  watch: 'Watch',
  look: 'Look',
  hostIt: 'Host console',
  choose: 'Which ceremony?',
  connecting: 'Finding your seat …',
  polling: 'Live connection blocked: updated every few seconds.',
  reconnecting: 'Connection lost. Coming back …',
  outdated: 'Laurels has been updated. Reload to go on.',
  reload: 'Reload',
  refused: 'This ceremony can’t be shown',
  cheer: 'Cheer along',
  cheerFailed: 'Reactions come back with the connection.',
  givenSoFar: 'Given so far',
  nothingYet: 'Nothing yet. The first award is on its way.',
  notAwarded: 'Not awarded',
  plan: 'Plan a ceremony',
  planIntro: 'Give it a name, a time and the people who run it.',
  title: 'Title',
  titleMissing: 'Give it a title.',
  titleDefault: (cycle: string) => `${cycle} awards`,
  when: 'Date and time',
  whenMissing: 'Choose when it begins.',
  hosts: 'Hosts',
  hostsHint: 'They run it from the side panel. You can name yourself.',
  hostsMissing: 'Name at least one host.',
  planIt: 'Plan it',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/ceremony/messages.de.ts'),
  ar: () => import('#tabs/ceremony/messages.ar.ts'),
})
