import type { Texts } from '#tabs/ceremony/audience/messages.ts'

export default {
  yourVote: 'Deine Stimme',
  voteSoon: 'Die Abstimmung öffnet gleich.',
  voteOpen: 'Wähle aus. Bis zum Ende der Abstimmung kannst du es ändern.',
  voteSending: 'Deine Stimme ist unterwegs …',
  voteUnknown: 'Noch keine Antwort. Deine Stimme ist vielleicht nicht da; sie wird weiter gesendet.',
  voteStored: 'Deine Stimme ist da. Bis zum Ende der Abstimmung kannst du sie ändern.',
  voteOver: 'Die Abstimmung ist zu Ende.',
  voteOverStored: 'Die Abstimmung ist zu Ende. Deine Stimme ist da.',
  voteMissed: 'Die Abstimmung ist zu Ende. Deine letzte Wahl kam vielleicht zu spät.',
  voteKept: 'Die Abstimmung war schon zu Ende. Es zählt, was du davor gewählt hast.',
  voteOwn: 'Für dich selbst kannst du nicht stimmen.',
  congratulate: 'Gratulieren',
  congratulated: 'Gratuliert',
  congratulatedWhere: 'Nach der Feier steht es auf der Wand bei der Auszeichnung.',
  larger: 'Größere Schrift',
  copyLink: 'Link kopieren',
  copied: 'Kopiert. Wer zusehen darf, kann ihn öffnen, auch außerhalb der Besprechung.',
  notCopied: 'Das Kopieren ging nicht. Hier ist er:',
  membersOnly: 'Nur für Mitglieder',
  membersOnlyWhy: 'Diese Feier ist für die Menschen der Organisation, die sie ausrichtet.',
} satisfies Texts
