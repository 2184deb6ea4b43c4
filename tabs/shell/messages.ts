import { catalog } from '#tabs/text/catalog.ts'

const en = {
  navigation: 'Laurels',
  wall: 'Wall',
  nominate: 'Nominate',
  commend: 'Commend',
  mine: 'My nominations',
  record: 'My record',
  endorse: 'Endorse',
  judge: 'Judge',
  program: 'Program',
  ceremonies: 'Ceremonies',
  more: 'More',
  moreHere: (name: string) => `More: you are at ${name}`,
  backToCeremony: 'Back to the ceremony',
  opening: 'Opening Laurels…',
  outsideTitle: 'Laurels lives in Microsoft Teams',
  outsideText: 'Open Teams and choose Laurels from your apps, a channel’s tabs or a meeting.',
  crashTitle: 'This screen stumbled',
  crashText: 'What you saved is safe. Reload to go on.',
  reload: 'Reload',
  nowhereTitle: 'There is nothing at this address',
  toWall: 'Go to the wall',
  unreachable:
    'Laurels can’t be reached at the moment. What you see may be out of date; it comes back by itself.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/shell/messages.de.ts'),
  ar: () => import('#tabs/shell/messages.ar.ts'),
})
