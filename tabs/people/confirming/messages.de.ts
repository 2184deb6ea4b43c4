import type { Texts } from '#tabs/people/confirming/messages.ts'

export default {
  confirm: 'Diesen Meilenstein bestätigen',
  confirming: 'Wird bestätigt …',
  explain: 'Du stehst mit deinem Namen dafür ein.',
  confirmedBy: (name: string) => `Bestätigt von ${name}`,
  byYou: 'Du hast das bestätigt.',
  withdraw: 'Zurücknehmen',
  withdrawAbout: 'Deine Bestätigung zurücknehmen',
  edit: 'Bearbeiten',
  somebody: 'jemandem, der früher hier war',
} satisfies Texts
