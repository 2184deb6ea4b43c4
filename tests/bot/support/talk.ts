import { createConversation } from '#bot/conversation/respond.ts'
import type { Links } from '#bot/links.ts'
import type { Answer, Card, Mention, Turn } from '#bot/turn.ts'
import type { Actor } from '#core/actor.ts'
import type { Directory, DirectoryPerson } from '#core/ports.ts'
import { createTestWorld, type Name, type TestWorld } from '#tests/support/test-world.ts'

export const links: Links = {
  tab: (path) => `https://laurels.example${path}`,
  origin: 'https://laurels.example',
  medallion: ({ shape, color, emblem }) =>
    `https://laurels.example/tab/medallions/${shape}-${color}-${emblem}.png`,
  calendar: (key) => `https://laurels.example/api/calendar.ics?key=${encodeURIComponent(key)}`,
  chat: (text) => `https://laurels.example/chat?message=${encodeURIComponent(text)}`,
}

export type Talk = TestWorld & {
  say(name: Name, text: string, over?: Over): Promise<Answer[]>
  press(name: Name, verb: string, data: unknown, over?: Over): Promise<Answer[]>
  add(name: Name, over?: Over): Promise<Answer[]>
}

/** Places where others read along; a meeting's chat is a group's, and known as a meeting's. */
export const amongOthers = ['group', 'channel', 'meeting'] as const

type Over = {
  actor?: Partial<Actor>
  locale?: string
  place?: 'personal' | (typeof amongOthers)[number]
  /** Whose place it is, where it is not their own organization’s. */
  tenant?: string | undefined
  mentions?: Mention[]
  peoplePicker?: boolean
}

const address = { serviceUrl: 'https://teams.example', botId: '28:laurels' }

/** People as a directory finds them: by the beginnings of their names. */
export const directoryOf = (people: DirectoryPerson[]): Directory => ({
  search: async (_, text) =>
    people
      .filter(({ name }) => starts(text).every((word) => starts(name).some((own) => own.startsWith(word))))
      .slice(0, 20),
  find: async (_, oid) => people.find((person) => person.oid === oid),
  findByAddress: async () => undefined,
  isTeamMember: async () => false,
  photo: async () => undefined,
})
const starts = (text: string) => {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

/** Talks to the bot over a world of the core's own. */
export async function startTalk(given: { world?: TestWorld; directory?: Directory } = {}): Promise<Talk> {
  const base = given.world ?? (await createTestWorld())
  const test = given.directory ? base.process({ directory: given.directory }) : base
  async function take(name: Name, did: Turn['did'], over: Over = {}) {
    const { actor, locale = 'en-US', place = 'personal', peoplePicker = false } = over
    const respond = createConversation({ world: test.world, links, peoplePicker })
    return respond({
      actor: test.actor(name, actor),
      locale,
      place: {
        kind: place === 'meeting' ? 'group' : place,
        ...(place === 'meeting' ? { meeting: true } : {}),
        address: { ...address, conversationId: `${place}-${name}` },
        teamName: 'Crew',
        tenant: 'tenant' in over ? over.tenant : test.actor(name, actor).tenant,
      },
      did,
    })
  }
  return {
    ...test,
    say: (name, text, over) => take(name, { kind: 'said', text, mentions: over?.mentions ?? [] }, over),
    press: (name, verb, data, over) => take(name, { kind: 'pressed', verb, data }, over),
    add: (name, over) => take(name, { kind: 'added' }, over),
  }
}

/** The card of the only answer. */
export function cardIn(answers: Answer[]): Card {
  const [answer] = answers
  if (answers.length !== 1 || !answer?.card) throw new Error(`Not one card: ${JSON.stringify(answers)}`)
  return answer.card
}

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null

/** Everything in a card that has this type. */
export function partsOf(card: unknown, type: string): Record<string, unknown>[] {
  if (typeof card !== 'object' || card === null) return []
  const inner = Object.values(card).flatMap((value: Json) => partsOf(value, type))
  return 'type' in card && card.type === type ? [card as Record<string, unknown>, ...inner] : inner
}

/** Every text a card shows, one a line. */
export function textOf(card: Card): string {
  const runs = [...partsOf(card.body, 'TextRun'), ...partsOf(card.body, 'TextBlock')]
  return runs.map(({ text }) => text).join('\n')
}

/** What a card sends as it stands, with what is typed into it. */
export function filled(card: Card, typed: Record<string, string> = {}): { verb: string; data: unknown } {
  // In a dialog, buttons submit.
  const [action] = ['Action.Execute', 'Action.Submit'].flatMap((type) => partsOf(card.actions, type))
  const inputs = ['Input.Text', 'Input.ChoiceSet', 'Input.Toggle'].flatMap((type) => partsOf(card.body, type))
  for (const id of Object.keys(typed))
    if (!inputs.some((input) => input.id === id)) throw new Error(`The card has no field ${id}.`)
  const values = inputs.map(({ id, value }) => [id, typed[String(id)] ?? value ?? ''])
  return { verb: String(action?.verb), data: { ...(action?.data as object), ...Object.fromEntries(values) } }
}
