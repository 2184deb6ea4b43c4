import type { Role } from '#core/contract/operations.ts'
import { phrases } from './phrases.ts'

type Command = {
  /** The least role it needs, as of an operation of the contract; `owner` is read where it is carried out. */
  needs: Role
  /** What one says for it, in every language and with a slip. */
  phrases: readonly [string, ...string[]]
}

/** What can be said to the bot. */
export const commands = {
  hi: { needs: 'guest', phrases: phrases.hi },
  help: { needs: 'guest', phrases: phrases.help },
  nominate: { needs: 'member', phrases: phrases.nominate },
  mine: { needs: 'member', phrases: phrases.mine },
  commend: { needs: 'member', phrases: phrases.commend },
  thanks: { needs: 'guest', phrases: phrases.thanks },
  wall: { needs: 'guest', phrases: phrases.wall },
  cycle: { needs: 'guest', phrases: phrases.cycle },
  // Who judges nothing hears so: it is no refusal.
  judge: { needs: 'member', phrases: phrases.judge },
  endorse: { needs: 'member', phrases: phrases.endorse },
  preferences: { needs: 'member', phrases: phrases.preferences },
  data: { needs: 'member', phrases: phrases.data },
  announce: { needs: 'owner', phrases: phrases.announce },
  'stop-announcing': { needs: 'owner', phrases: phrases['stop-announcing'] },
} as const satisfies Record<string, Command>
export type CommandName = keyof typeof commands

/** What concerns a whole channel is done where it is said as it stands here, whatever the order; else it is offered. */
export const takenExactly: ReadonlySet<CommandName> = new Set<CommandName>(['announce', 'stop-announcing'])

/** What a card's button can do, by its verb. */
export const verbs = {
  help: { needs: 'guest' },
  nominate: { needs: 'member' },
  'submit-nomination': { needs: 'member' },
  mine: { needs: 'member' },
  commend: { needs: 'member' },
  'submit-commendation': { needs: 'member' },
  wall: { needs: 'guest' },
  cycle: { needs: 'guest' },
  judge: { needs: 'member' },
  endorse: { needs: 'member' },
  'endorse-one': { needs: 'member' },
  'endorse-here': { needs: 'member' },
  'ask-endorsements': { needs: 'member' },
  'ask-in': { needs: 'member' },
  preferences: { needs: 'member' },
  data: { needs: 'member' },
  announce: { needs: 'owner' },
  'stop-announcing': { needs: 'owner' },
} as const satisfies Record<string, { needs: Role }>
export type Verb = keyof typeof verbs

/** A command that a button gives as well as words do. */
export type Suggestion = CommandName & Verb

/** Words that make a sentence a nomination. */
export const nominateWords = ['nominate', 'nominating', 'nominieren', 'nominiere', 'رشح', 'ارشح', 'ترشيح']

/** Words that make a sentence thanks to a colleague. */
export const commendWords = [
  'commend',
  'commending',
  'thank',
  'thanks',
  'danke',
  'danken',
  'اشكر',
  'شكر',
  'شكرا',
]

/** What may stand before such a word: "I would like to nominate …". */
export const leadIns = new Set(
  'please i d id would want like to can could we let s lets me hi hello ich mochte will bitte wir hiermit many vielen اريد ان اود'.split(
    ' ',
  ),
)
