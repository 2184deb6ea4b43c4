import { catalog } from '#tabs/text/catalog.ts'

const en = {
  title: 'Program settings',
  sections: 'Settings',
  program: 'Program',
  awards: 'Awards',
  cycles: 'Cycles',
  notOwner: 'For owners of the program',
  notOwnerText: 'Owners set awards, dates and judges. Ask one of them if something should be different.',
  about: 'About the program',
  aboutIntro: 'Everybody sees the name and the description.',
  name: 'Name',
  nameMissing: 'Give it a name.',
  tooLong: 'This is too long.',
  description: 'Description',
  descriptionHint: 'What the program recognizes, in a sentence or two.',
  timeZone: 'Time zone',
  timeZoneHint: 'Nominations open and close by the clocks of this place. Type a city or a region.',
  timeZoneMoves: 'Cycles of the schedule that have not opened yet move with it.',
  now: (time: string) => `It is ${time} there now.`,
  noZone: 'No time zone is called that.',
  owners: 'Owners',
  ownersIntro:
    'They set all of this, rule on nominations, and decide. Two are better than one: an owner with an interest in an award can’t decide it.',
  ownersMissing: 'A program needs at least one owner.',
  leavingOwners: 'Without yourself among the owners you can’t change these settings any more.',
  gaps: 'Duties nobody fulfills',
  gapsIntro:
    'These people have left the organization or are guests, who only watch; or nobody is named. Nominations and results stay as they are; somebody has to take over.',
  gapsUnknown: 'The organization’s directory doesn’t answer right now, so this can’t be said.',
  gapGuest: (name: string) => `${name} (guest)`,
  gapOwner: (name: string) => `${name}, owner of the program`,
  gapOwnerDo: 'Remove them under Owners, and name somebody else.',
  gapJudge: (name: string, award: string) => `${name}, judge of ${award}`,
  gapJudgeIn: (name: string, award: string, cycle: string) => `${name}, judge of ${award} in ${cycle}`,
  gapNoJudge: (award: string) => `${award} has no judges`,
  gapNoJudgeIn: (award: string, cycle: string) => `${award} has no judges in ${cycle}`,
  gapJudgeDo: 'Name judges of the award',
  gapJudgeInDo: 'Name judges of this cycle',
  gapHost: (name: string, ceremony: string) => `${name}, host of “${ceremony}”`,
  gapHostDo: 'Another host can run it. If there is none, plan the ceremony anew.',
  createTitle: 'Create a program',
  createIntro: 'A program holds its awards, its cycles and the people in charge. You become its first owner.',
  create: 'Create the program',
  another: 'Create another program',
  importMilestones: 'Import milestones from another system',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/settings/messages.de.ts'),
  ar: () => import('#tabs/settings/messages.ar.ts'),
})
