import { plural } from './language.ts'

/** The nomination's card: what it asks, what is still missing, and the thanks at its end. */
export const en = {
  title: 'Nominate',
  intro: (cycle: string, day: string) => `For ${cycle}, until ${day}`,
  who: 'Who?',
  whoHint: 'One person, or a group of up to 10',
  names: 'Names',
  namesHint: 'For example: Ana Silva, Ben',
  typeNames: 'Type names instead',
  which: (name: string) => `Which ${name}?`,
  choose: 'Choose…',
  award: 'Which award?',
  whatFor: 'What each award is for',
  story: 'What was learned, and what did it change?',
  storyHint: 'Be concrete: where they started, what they did, who is better off now.',
  linkMessage: 'Add a link to this message as evidence',
  messageTitle: (name: string) => (name === '' ? 'Message in Teams' : `Message from ${name} in Teams`),
  mode: 'How did they learn?',
  outcome: 'Outcome',
  achieved: 'It worked out: a goal reached, a skill in use.',
  attempted:
    'A brave attempt: something hard was tried, and it didn’t, or not yet, work out. It counts as much.',
  share: 'Colleagues may read the story',
  shareHint:
    'Right away where the award is open for endorsements, else once it is given. Otherwise only you, the judges and the owners ever read it.',
  submit: 'Send nomination',
  fullForm: 'Add links or helpers in Laurels',
  ask: 'Before you send it, please look at what is marked:',
  fix: 'Almost there. Please look at what is marked:',
  flaws: {
    peopleMissing: 'Choose at least one person.',
    peopleMany: 'Ten people are the most for one nomination.',
    peopleSelf: 'This award doesn’t take nominations of oneself.',
    peopleUnknown: (names: string) => `I found nobody called ${names}. Please check the spelling.`,
    peopleAsk: (names: string) => `Please tell me whom you mean by ${names}.`,
    awardMissing: 'Choose an award.',
    awardUnknown: (said: string) => `There is no award called ${said}. Please choose one.`,
    awardAsk: (said: string, awards: string) => `${said} could be ${awards}. Which one?`,
    storyShort: (count: number) =>
      plural('en', count, {
        one: 'Tell a little more: at least 20 characters. There is # now.',
        other: 'Tell a little more: at least 20 characters. There are # now.',
      }),
    storyLong: (count: number) =>
      plural('en', count, { other: 'At most 2,000 characters, please. There are # now.' }),
    storyBroken: 'There is a character in the story that can’t be kept. Please paste it as plain text.',
    modeMissing: 'Choose how they learned.',
    modeNotHonored: (award: string, modes: string) => `${award} honors these ways of learning: ${modes}.`,
    outcomeNotHonored: {
      achieved: (award: string) =>
        `${award} is for things that worked out. If this did, send it again as it is now.`,
      attempted: (award: string) =>
        `${award} is for brave attempts. If this was one, send it again as it is now.`,
    },
  },
  exists: 'You have already nominated the same people for this award.',
  openExisting: 'Open that nomination',
  tooLong: (count: number) =>
    plural('en', count, {
      other:
        'A story has at most 2,000 characters, and this one has #. It is still in the card above: please shorten it there and send it again.',
    }),
  saidTooLong: (count: number) =>
    plural('en', count, {
      other:
        'A story has at most 2,000 characters, and yours has #. It is still in your message above: please shorten it.',
    }),
  closedTitle: 'Nominations have closed',
  closedText: (cycle: string) =>
    `${cycle} takes no more nominations. Thank you for wanting to: they open again with the next cycle, and a thank-you is welcome at any time.`,
  keptStory: 'What you wrote, to copy:',
  commend: 'Commend someone',
  doneTitle: 'Thank you. Your nomination is in.',
  doneNext: (day: string) =>
    `The judges read it after nominations close on ${day}. Until then you can change it.`,
  edit: 'Edit in Laurels',
  another: 'Nominate another',
  doneLine: (names: string, award: string) => `Your nomination of ${names} for ${award} is in.`,
  openLine: 'Tell me whom you would like to nominate',
  fixLine: 'Your nomination isn’t sent yet: please look at what is marked',
}
export type Texts = typeof en
