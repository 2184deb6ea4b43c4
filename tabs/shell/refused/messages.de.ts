import type { Texts } from '#tabs/shell/refused/messages.ts'

export default {
  membersOnly: 'Nur für Mitglieder',
  membersOnlyWhy:
    'Laurels ist für die Menschen der Organisation, die es nutzt. Wenn du einen Link zum Zusehen bei einer Feier bekommen hast, öffne ihn im Browser.',
} satisfies Texts
