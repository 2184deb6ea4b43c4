import { catalog } from '#tabs/text/catalog.ts'

/** What the audience can do besides watching. */
const en = {
  yourVote: 'Your vote',
  voteSoon: 'The vote opens in a moment.',
  voteOpen: 'Choose one. You can change it until the vote closes.',
  voteSending: 'Sending your vote …',
  voteUnknown: 'No answer yet. Your vote may not be in; we keep sending it.',
  voteStored: 'Your vote is in. You can change it until the vote closes.',
  voteOver: 'The vote is closed.',
  voteOverStored: 'The vote is closed. Your vote is in.',
  voteMissed: 'The vote is closed. Your last choice may have come too late.',
  voteKept: 'The vote had closed before your change came. Your choice before it counts.',
  voteOwn: 'You can’t vote for yourself.',
  congratulate: 'Congratulate',
  congratulated: 'Congratulated',
  onWall: 'It stands on the wall beside the award.',
  onWallSoon: 'It stands on the wall beside the award once the ceremony is over.',
  larger: 'Larger text',
  copyLink: 'Copy link',
  copied: 'Copied. Whoever may watch can open it, also outside the meeting.',
  notCopied: 'It could not be copied. Here it is:',
  membersOnly: 'Members only',
  membersOnlyWhy: 'This ceremony is for the people of the organization that gives it.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/ceremony/audience/messages.de.ts'),
  ar: () => import('#tabs/ceremony/audience/messages.ar.ts'),
})
