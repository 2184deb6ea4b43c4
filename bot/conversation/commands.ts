import type { Role } from '#core/contract/operations.ts'

type Command = {
  /** The least role it needs, as of an operation of the contract; `owner` is read where it is carried out. */
  needs: Role
  /** What one says for it, in every language and with a slip. */
  phrases: readonly string[]
}

/** What can be said to the bot. */
export const commands = {
  hi: {
    needs: 'guest',
    phrases: [
      'hi',
      'hello',
      'hey',
      'hi there',
      'hello there',
      'good morning',
      'start',
      'hallo',
      'moin',
      'guten tag',
      'guten morgen',
      'servus',
      'مرحبا',
      'أهلا',
      'السلام عليكم',
    ],
  },
  help: {
    needs: 'guest',
    phrases: [
      'help',
      'help me',
      'what can i say',
      'what can you do',
      'commands',
      'hilfe',
      'was kannst du',
      'was kann ich sagen',
      'مساعدة',
      'ساعدني',
      'ماذا يمكنني أن أقول',
    ],
  },
  nominate: {
    needs: 'member',
    phrases: [
      'nominate',
      'nominate someone',
      'nominate somebody',
      'nominieren',
      'nominiere',
      'jemanden nominieren',
      'رشح',
      'أرشح',
      'ترشيح',
    ],
  },
  mine: {
    needs: 'member',
    phrases: [
      'my nominations',
      'nominations',
      'show my nominations',
      'show me my nominations',
      'list my nominations',
      'meine nominierungen',
      'nominierungen',
      'zeig meine nominierungen',
      'ترشيحاتي',
    ],
  },
  announce: {
    needs: 'owner',
    phrases: [
      'announce here',
      'announce winners here',
      'announce',
      'hier verkünden',
      'hier ankündigen',
      'hier bekannt geben',
      'أعلن هنا',
      'الإعلان هنا',
    ],
  },
  'stop-announcing': {
    needs: 'owner',
    phrases: [
      'stop announcing here',
      'stop announcing',
      'stop announcing winners here',
      'hier nicht mehr verkünden',
      'hier nicht mehr ankündigen',
      'أوقف الإعلان هنا',
      'إيقاف الإعلان هنا',
    ],
  },
} as const satisfies Record<string, Command>
export type CommandName = keyof typeof commands

/** What a card's button can do, by its verb. */
export const verbs = {
  help: { needs: 'guest' },
  nominate: { needs: 'member' },
  'submit-nomination': { needs: 'member' },
  mine: { needs: 'member' },
  announce: { needs: 'owner' },
} as const satisfies Record<string, { needs: Role }>
export type Verb = keyof typeof verbs

/** Words that make a sentence a nomination. */
export const nominateWords = ['nominate', 'nominating', 'nominieren', 'nominiere', 'رشح', 'ارشح', 'ترشيح']

/** What may stand before such a word: "I would like to nominate …". */
export const leadIns = new Set(
  'please i d id would want like to can could we let s lets me hi hello ich mochte will bitte wir hiermit اريد ان اود'.split(
    ' ',
  ),
)
