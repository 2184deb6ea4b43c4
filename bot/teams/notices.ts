import { languageOf } from '#bot/text/language.ts'

/** What the adapter itself has to say, before or instead of the conversation. */
const notices = {
  membersOnly: {
    en: 'Laurels is for people of the organizations that use it, signed in to Teams with their work account.',
    de: 'Laurels ist für Menschen der Organisationen da, die es nutzen und in Teams mit ihrem Arbeitskonto angemeldet sind.',
    ar: 'تطبيق Laurels مخصص لأفراد المؤسسات التي تستخدمه، عند تسجيل الدخول إلى Teams بحساب العمل.',
  },
  unknownSender: {
    en: 'Teams didn’t tell me who you are just now, so I did nothing. Please try again in a moment.',
    de: 'Teams hat mir gerade nicht gesagt, wer du bist; deshalb ist nichts geschehen. Bitte versuch es gleich noch einmal.',
    ar: 'لم يخبرني Teams من أنت هذه المرة، لذلك لم أفعل شيئًا. يرجى المحاولة مجددًا بعد لحظات.',
  },
  wentWrong: {
    en: 'Something went wrong on my side. Nothing is lost: please try again in a moment.',
    de: 'Bei mir ist etwas schiefgegangen. Nichts ist verloren: Bitte versuch es gleich noch einmal.',
    ar: 'حدث خطأ من جهتي. لم يُفقد شيء: يرجى المحاولة مجددًا بعد لحظات.',
  },
  below: {
    en: 'The answer is below.',
    de: 'Die Antwort steht unten.',
    ar: 'الإجابة في الأسفل.',
  },
  stillWorking: {
    en: 'I’m still working on it. The answer comes here as soon as it is done.',
    de: 'Ich arbeite noch daran. Die Antwort kommt hier, sobald sie fertig ist.',
    ar: 'ما زلت أعمل على ذلك. ستصل الإجابة هنا فور اكتمالها.',
  },
  pressAgain: {
    en: 'This takes longer than usual. If no answer comes here in a moment, please press again; it counts once.',
    de: 'Das dauert länger als sonst. Kommt hier gleich keine Antwort, drück bitte noch einmal; es zählt nur einmal.',
    ar: 'يستغرق هذا وقتًا أطول من المعتاد. إن لم تصل إجابة هنا بعد لحظات، فيرجى الضغط مجددًا؛ ويُحتسب ذلك مرة واحدة.',
  },
  askAgain: {
    en: 'This takes longer than usual. Please open it again in a moment; what you sent is taken once.',
    de: 'Das dauert länger als sonst. Bitte öffne es gleich noch einmal; was du gesendet hast, zählt nur einmal.',
    ar: 'يستغرق هذا وقتًا أطول من المعتاد. يرجى فتحه مجددًا بعد لحظات؛ وما أرسلته يُحتسب مرة واحدة.',
  },
  notUnderstood: {
    en: 'I don’t know this button. Please ask me for a new card, for example with “help”.',
    de: 'Diese Schaltfläche kenne ich nicht. Bitte hol dir eine neue Karte, zum Beispiel mit „hilfe“.',
    ar: 'لا أعرف هذا الزر. يرجى طلب بطاقة جديدة مني، مثلًا بكتابة “help”.',
  },
} as const

/** A notice in the language of `locale`, else in English. */
export function notice(name: keyof typeof notices, locale: string): string {
  return notices[name][languageOf(locale)]
}
