/** The card of thanks: what it asks, what is still missing, and how it ends. */
export const en = {
  title: 'Commend someone',
  intro: 'A thank-you for something you learned from somebody. No judging, no waiting: it is there at once.',
  who: 'Whom?',
  message: 'What for?',
  messageHint: 'One or two sentences from the heart are plenty.',
  mode: 'How did you learn together?',
  noMode: 'Rather not say',
  visibility: 'Who may see it?',
  tenant: 'Everyone. It goes on the wall.',
  private: 'Only you and them. It stays off every wall.',
  send: 'Send thanks',
  fullForm: 'Thank in Laurels, also for a team only',
  openLine: 'Tell me whom you would like to thank',
  fixLine: 'Your thanks aren’t sent yet: please look at what is marked',
  flaws: {
    people: 'Ten people are the most for one thank-you.',
    self: 'Thanks go to somebody else, not to yourself.',
    message: 'Say in a few words what for.',
    long: 'At most 500 characters, please.',
    broken: 'There is a character in it that can’t be kept. Please paste it as plain text.',
  },
  tooLong:
    'Thanks have at most 500 characters. What you wrote is still in your message above: please shorten it.',
  doneTitle: 'Said and done',
  doneWall: 'Your thanks are on the wall.',
  donePrivate: 'Your thanks are on their way, just between you.',
  doneLine: (names: string) => `You thanked ${names}.`,
  see: 'See it in Laurels',
  another: 'Thank someone else',
}
export type Texts = typeof en
