import type { Texts } from '#tabs/ceremony/audience/messages.ts'

export default {
  larger: 'Größere Schrift',
  copyLink: 'Link kopieren',
  copied: 'Kopiert. Wer zusehen darf, kann ihn öffnen, auch außerhalb der Besprechung.',
  notCopied: 'Das Kopieren ging nicht. Hier ist er:',
  membersOnly: 'Nur für Mitglieder',
  membersOnlyWhy: 'Diese Feier ist für die Menschen der Organisation, die sie ausrichtet.',
} satisfies Texts
