import type { Texts } from '#tabs/ceremony/rehearsal/messages.ts'

export default {
  mark: 'Probe · erfundene Namen',
  title: 'Proben',
  intro:
    'Die ganze Feier in eurem Ablauf, mit erfundenen Namen, so oft ihr wollt. Auch bevor etwas entschieden ist.',
  facts: {
    seen: 'Nur die Moderation sieht sie. Auf einer geteilten Bühne sehen alle anderen die Feier selbst.',
    together: 'Ihr könnt zu mehreren proben: Übergebt die Regie und holt sie zurück.',
    vote: 'Abgestimmt wird nicht. Beendest du eine Abstimmung, wird sie sofort mit erfundenen Stimmen ausgezählt.',
    nothing:
      'Nichts davon bleibt: nichts an der Wand, keine Nachrichten, nichts festgehalten. Bleibt sie offen, endet sie nach einem Tag von selbst.',
  },
  begin: 'Probe beginnen',
  join: 'An der Probe teilnehmen',
  on: 'Gerade wird geprobt.',
  note: 'Nur die Moderation sieht das, und nichts davon bleibt. Bleibt sie offen, endet sie nach einem Tag.',
  anew: 'Von vorn beginnen',
  anewAsk: 'Die Probe von vorn beginnen?',
  anewWhy: 'Alle, die mit dir proben, stehen dann wieder am Anfang.',
  end: 'Probe beenden',
  endAsk: 'Die Probe beenden?',
  endWhy: 'Sie ist dann für alle vorbei, die mit dir proben, und nichts davon bleibt.',
  asAudience: 'Aus Sicht des Publikums ansehen',
  toControls: 'Zurück zur Regie',
  over: 'Die Probe ist vorbei',
  overWhy: 'Nichts davon bleibt.',
  realBegan: 'Zur Feier selbst stehen die Türen schon offen.',
  toCeremony: 'Zur Feier',
  noVote: 'In einer Probe stimmt niemand ab. Die Moderation beendet die Abstimmung, und es geht weiter.',
} satisfies Texts
