import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  title: 'Judges at work',
  due: (day: string) => `Scores are due by ${day}.`,
  overdue: (day: string) => `Scores were due by ${day}. Late ones still count until you decide.`,
  over: 'Judging is over.',
  hidden: 'Awards you have an interest in are left out here.',
  waitingFor: 'Still waiting for',
  leftOf: (name: string, left: number) =>
    `${name}: ${plural('en', left, { one: '# nomination left', other: '# nominations left' })}`,
  remind: 'Remind',
  words: 'Words to remind with',
  copy: 'Copy the text',
  copied: 'Copied. Paste it into a chat.',
  about: (act: string, name: string) => `${act}: ${name}`,
  nudge: (name: string, left: number, awards: string, cycle: string) =>
    `Hi ${name}, ${plural('en', left, {
      one: 'one nomination is',
      other: '# nominations are',
    })} still waiting for your score (${awards}, ${cycle}). You find them in Laurels under Judge. Thank you for judging!`,
  nudgeDue: (day: string) => `Scores are due by ${day}.`,
  allDone: 'Every score is in',
  allDoneText: 'All judges have answered everything assigned to them. You can decide.',
  judge: 'Judge',
  assigned: 'Assigned',
  answered: 'Answered',
  left: 'Left',
  recused: 'Recused',
  answeredOf: (answered: string, assigned: string) => `${answered} of ${assigned}`,
  said: (name: string, says: string) => `${name}: ${says}`,
  noJudges: 'No judge is named for this award.',
  short: (each: number) =>
    plural('en', each, {
      one: 'No judge is free to read:',
      other: 'Fewer than # judges are free to read:',
    }),
  below: (quorum: number) =>
    plural('en', quorum, {
      one: 'No score yet, so below quorum:',
      other: 'Fewer than # scores, so below quorum:',
    }),
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/program/judges/messages.de.ts'),
  ar: () => import('#tabs/program/judges/messages.ar.ts'),
})
