import type { Texts } from '#tabs/preferences/messages.ts'

export default {
  title: 'Nachrichten an mich',
  intro:
    'Was Laurels dir von sich aus schreibt, in eurem Chat. Niemand sonst erfährt, was du hier wählst. Nachrichten in Kanälen bleiben, wie sie sind.',
  what: 'Was ich erfahren möchte',
  reminders: 'Erinnerungen',
  remindersText:
    'Eine Woche und einen Tag, bevor Nominierungen schließen, falls du noch niemanden nominiert hast; und was in der Jury auf dich wartet.',
  wins: 'Wenn ich gewinne',
  winsText: 'Dass eine Auszeichnung dir gehört, mit den Worten, für die du sie bekommst.',
  outcomes: 'Was aus meinen Nominierungen wurde',
  outcomesText: 'Ob die von dir Nominierten gewonnen haben, sobald die Ergebnisse da sind.',
  always:
    'Berichtigungen zu dem, was du erfahren hast, und wann eine Feier ist, die du moderierst, erfährst du auf jeden Fall.',
  quietTitle: 'Ruhezeit',
  quiet: 'Zu dieser Zeit keine Erinnerungen',
  quietText:
    'Sie kommen, wenn die Ruhezeit vorbei ist, falls sie dann noch gelten. Ergebnisse kommen sofort.',
  quietFrom: 'Von',
  quietTo: 'Bis',
  zone: 'Nach den Uhren von',
  otherZone: (zone: string) => `Stattdessen ${zone} verwenden`,
  noTime: 'Bitte wähle, wann die Ruhezeit beginnt und endet.',
  sameTime: 'Die Ruhezeit muss zu einer anderen Zeit enden, als sie beginnt.',
  guestTitle: 'Für Mitglieder dieser Organisation',
} satisfies Texts
