import { catalog, plural } from '#tabs/text/catalog.ts'

export const messages = catalog({
  en: {
    title: 'Endorse',
    intro:
      'Did you see it too? Add your voice to a colleague’s nomination. Judges see how many of you stand behind it.',
    emptyTitle: 'Nothing to endorse right now',
    emptyText: 'Nominations of open awards appear here while nominations are open.',
    noStory: 'The nominator keeps the story for the judges.',
    endorse: 'Endorse',
    endorseOf: (names: string) => `Endorse the nomination of ${names}`,
    endorsed: 'You endorsed this',
    own: 'You are part of this nomination',
    count: (count: number) => plural('en', count, { one: '# endorsement', other: '# endorsements' }),
    first: 'Be the first to endorse',
    guestTitle: 'Endorsing is for members',
  },
  de: {
    title: 'Unterstützen',
    intro:
      'Haben Sie es auch erlebt? Geben Sie einer Nominierung Ihre Stimme. Die Jury sieht, wie viele dahinterstehen.',
    emptyTitle: 'Zurzeit gibt es nichts zu unterstützen',
    emptyText: 'Nominierungen offener Auszeichnungen erscheinen hier, solange Nominierungen möglich sind.',
    noStory: 'Die Geschichte bleibt der Jury vorbehalten.',
    endorse: 'Unterstützen',
    endorseOf: (names: string) => `Nominierung von ${names} unterstützen`,
    endorsed: 'Von Ihnen unterstützt',
    own: 'Sie gehören zu dieser Nominierung',
    count: (count: number) => plural('de', count, { one: '# Unterstützung', other: '# Unterstützungen' }),
    first: 'Noch ohne Unterstützung: Machen Sie den Anfang',
    guestTitle: 'Unterstützen können Mitglieder',
  },
  ar: {
    title: 'تأييد',
    intro: 'هل رأيت ذلك أيضًا؟ أضف صوتك إلى ترشيح زميل. يرى المحكّمون كم منكم يقف وراءه.',
    emptyTitle: 'لا شيء للتأييد الآن',
    emptyText: 'تظهر هنا ترشيحات الجوائز المفتوحة ما دامت الترشيحات مفتوحة.',
    noStory: 'القصة محفوظة للمحكّمين.',
    endorse: 'تأييد',
    endorseOf: (names: string) => `تأييد ترشيح ${names}`,
    endorsed: 'لقد أيّدت هذا',
    own: 'أنت طرف في هذا الترشيح',
    count: (count: number) =>
      plural('ar', count, {
        zero: 'بلا تأييد',
        one: 'تأييد واحد',
        two: 'تأييدان',
        few: '# تأييدات',
        other: '# تأييدًا',
      }),
    first: 'كن أول المؤيدين',
    guestTitle: 'التأييد للأعضاء',
  },
})
