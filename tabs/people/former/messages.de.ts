import type { Texts } from '#tabs/people/former/messages.ts'

export default {
  title: 'Frühere Auszeichnungen',
  none: 'Bisher keine.',
  loading: 'Werden nachgesehen …',
  unknown: 'Gerade lassen sie sich nicht zeigen.',
  who: 'Das sehen hier nur Jury und Verantwortliche.',
} satisfies Texts
