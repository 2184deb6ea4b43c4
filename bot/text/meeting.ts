/** In a meeting where awards are given. */
export const en = {
  addedTitle: 'Awards can be given in this meeting',
  addedLead:
    'A host runs the ceremony from the side panel; everybody here sees the same stage, on a phone or by a link as well.',
  addedHosts:
    'Hosts: open your ceremony and choose this meeting in its plan. Its chat then hears who won, at the moment it is unveiled.',
  openCeremonies: 'Open ceremonies',
  consoleTitle: 'Your meeting has begun',
  consoleLine: (title: string) => `Your meeting has begun. The console of ${title} is here.`,
  consoleLead:
    'You host this ceremony. In the console you open the doors, and start when everybody is there.',
  openConsole: 'Open the console',
}
export type Texts = typeof en
