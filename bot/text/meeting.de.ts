import type { Texts } from './meeting.ts'

export default {
  addedTitle: 'In dieser Besprechung können Auszeichnungen verliehen werden',
  addedLead:
    'Wer die Feier moderiert, führt sie vom Seitenbereich aus; alle hier sehen dieselbe Bühne, auch auf dem Handy oder über einen Link.',
  addedHosts:
    'Für alle, die eine Feier moderieren: Öffnet eure Feier und wählt in ihrem Plan diese Besprechung. Ihr Chat erfährt dann im Moment der Enthüllung, wer gewonnen hat.',
  openCeremonies: 'Feiern öffnen',
  consoleTitle: 'Deine Besprechung hat begonnen',
  consoleLine: (title: string) => `Deine Besprechung hat begonnen. Hier geht es zum Regiepult von ${title}.`,
  consoleLead:
    'Du moderierst diese Feier. Am Regiepult öffnest du die Türen und beginnst, sobald alle da sind.',
  openConsole: 'Regiepult öffnen',
} satisfies Texts
