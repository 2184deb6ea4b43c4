import type { Texts } from '#tabs/ceremony/audience/messages.ts'

export default {
  yourVote: 'Deine Stimme',
  voteSoon: 'Die Abstimmung öffnet gleich.',
  voteOpen: 'Wähle aus. Bis zum Ende der Abstimmung kannst du es ändern.',
  voteSending: 'Deine Stimme ist unterwegs …',
  voteStored: 'Deine Stimme ist da. Bis zum Ende der Abstimmung kannst du sie ändern.',
  voteOver: 'Die Abstimmung ist zu Ende.',
  voteMissed: 'Die Abstimmung ist zu Ende. Deine letzte Wahl kam vielleicht zu spät.',
  larger: 'Größere Schrift',
  copyLink: 'Link kopieren',
  copied: 'Kopiert. Wer zusehen darf, kann ihn öffnen, auch außerhalb der Besprechung.',
  notCopied: 'Das Kopieren ging nicht. Hier ist er:',
  membersOnly: 'Nur für Mitglieder',
  membersOnlyWhy: 'Diese Feier ist für die Menschen der Organisation, die sie ausrichtet.',
} satisfies Texts
