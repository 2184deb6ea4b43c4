import type { AudienceView } from '#core/contract/ceremony.ts'
import type { Given, Scene, StageAward, StageEntry } from '#core/contract/scene.ts'

/** The time at all moments. */
export const now = Date.UTC(2026, 8, 30, 15, 0)
const longAgo = now - 600_000

const awards = {
  mentor: {
    id: 'mentor',
    name: 'Mentor of the Quarter',
    description: 'For patience',
    criteria:
      'Gave time and attention so that somebody else could grow, and can tell what that person can do today that they could not do before.',
    medallion: { shape: 'circle', color: 'gold', emblem: 'lamp' },
  },
  brave: {
    id: 'brave',
    name: 'Brave Attempt',
    description: 'For daring',
    criteria:
      'Tried something worth trying, told openly what did not work, and left it easier for whoever tries next.',
    medallion: { shape: 'shield', color: 'plum', emblem: 'mountain' },
  },
  explorer: {
    id: 'explorer',
    name: 'Learning Explorer of the Northern and Central European Service Organization',
    description: 'For curiosity',
    criteria: 'Learned something outside of their own field, and brought it home.',
    medallion: { shape: 'hexagon', color: 'teal', emblem: 'compass' },
  },
} satisfies Record<string, StageAward>

const citation =
  'For sitting down with every new technician for a whole day, van and all, until they had stopped being afraid of the boiler room; for writing the forty small things nobody ever tells you into one page; and for call-backs that fell by half in a single quarter, without one harsh word.'
const short = 'For three evenings a week until the whole team could read a query plan.'

const names = [
  'Priya Raman',
  'Kwame Mensah',
  'Inês Carvalho',
  'Mei-Ling Chen',
  'Łukasz Wiśniewski',
  'Maria-Magdalena von Hohenstein-Wartenberg',
  'Åsa Öberg',
  'Yusuf Demir',
  'Amara Nwosu',
  'Luca Moretti',
]

function entry(from: number, count = 1, more: Partial<StageEntry> = {}): StageEntry {
  const nominees = names.slice(from, from + count).map((name) => ({ id: name, name }))
  return { nominees, helpers: [], citation: short, outcome: 'achieved', ...more }
}

const helped = entry(0, 1, {
  citation,
  helpers: [
    { id: 'a', name: 'Tomás Herrera' },
    { id: 'b', name: 'Grace Adeyemi' },
  ],
})
const everybody = names.map((_, at) => entry(at))
const turn = { award: awards.mentor, number: 2, of: 6 }
const mine = { ...turn, segmentId: 'mentor', round: 1 }
const options = (many: number) =>
  everybody.slice(0, many).map((one, at) => ({ option: String(at), entry: one }))

function revealed(winners: StageEntry[], more: Partial<Extract<Scene, { kind: 'revealed' }>> = {}): Scene {
  return { kind: 'revealed', ...turn, result: { kind: 'winners', winners }, revealAt: longAgo, ...more }
}

const given: Given[] = [
  { award: awards.brave, result: { kind: 'winners', winners: [entry(1, 3)] }, revealAt: longAgo },
  { award: awards.mentor, result: { kind: 'winners', winners: [helped] }, revealAt: longAgo },
  { award: awards.explorer, result: { kind: 'winners', winners: [entry(4), entry(5)] }, revealAt: longAgo },
  {
    award: { ...awards.brave, id: 'leader', name: 'Learning Leader' },
    result: { kind: 'not-awarded' },
    revealAt: longAgo,
  },
  {
    award: { ...awards.mentor, id: 'sharer', name: 'Knowledge Sharer' },
    result: { kind: 'winners', winners: [entry(7)] },
    revealAt: longAgo,
  },
  {
    award: { ...awards.explorer, id: 'certified', name: 'Certified' },
    result: { kind: 'winners', winners: [entry(6)] },
    revealAt: longAgo,
  },
]
const twenty = Array.from({ length: 20 }, (_, at): Given => {
  const one = given[at % given.length]
  if (!one) throw new Error('Nothing was given.')
  return { ...one, award: { ...one.award, id: `${one.award.id} ${at}` } }
})

const scenes = {
  planned: { kind: 'planned' },
  lobby: { kind: 'lobby' },
  'lobby-moved': {
    kind: 'lobby',
    moved: { from: now - 86_400_000, reason: 'The storm kept half of us at home.' },
  },
  cancelled: { kind: 'cancelled', reason: 'The awards are given at the summer party instead.' },
  opening: { kind: 'opening', awards: 6 },
  'opening-words': {
    kind: 'opening',
    awards: 6,
    text: 'A quarter of first times, second tries and very patient colleagues.',
  },
  interlude: {
    kind: 'interlude',
    id: 'story',
    title: 'What the night shift taught me',
    text: 'Leila Haddad, finance partner, on eight weeks of learning from the people who keep the lights on: what she got wrong, whom she asked, and the one spreadsheet that none of us will ever open again.',
  },
  intro: { kind: 'intro', ...turn },
  'intro-long': { kind: 'intro', ...turn, award: awards.explorer },
  'finalists-2': { kind: 'finalists', ...turn, finalists: [helped, entry(3)] },
  'finalists-5': { kind: 'finalists', ...turn, finalists: everybody.slice(0, 5) },
  'finalists-10': { kind: 'finalists', ...turn, finalists: everybody },
  'finalists-groups': {
    kind: 'finalists',
    ...turn,
    finalists: [entry(0, 10, { citation }), entry(2, 3), entry(7, 1, { outcome: 'attempted' })],
  },
  'voting-waiting': { kind: 'voting', ...mine, state: 'waiting', options: options(4) },
  voting: { kind: 'voting', ...mine, state: 'open', options: options(4), closesAt: now + 42_000 },
  'voting-closing': { kind: 'voting', ...mine, state: 'closing', options: options(4) },
  counted: { kind: 'counted', ...turn },
  drumroll: { kind: 'drumroll', ...turn },
  winner: revealed([helped]),
  'winner-attempted': revealed([entry(8, 1, { outcome: 'attempted' })], { award: awards.brave }),
  'winner-group': revealed([entry(0, 10, { citation })]),
  tie: revealed([entry(1), entry(5, 1, { citation })], { vote: { ballots: 1_284, tie: true } }),
  'tie-3': revealed([entry(0, 2), entry(3), entry(4)]),
  'winners-10': revealed(everybody),
  'not-awarded': { kind: 'revealed', ...turn, result: { kind: 'not-awarded' }, revealAt: longAgo },
  recap: { kind: 'closing' },
  'recap-20': { kind: 'closing', text: 'See you on the wall, and in December.' },
  paused: { kind: 'paused' },
  rehearsal: revealed([entry(3)]),
  'rehearsal-10': { kind: 'finalists', ...turn, finalists: everybody },
  ended: { kind: 'ended', early: false },
  'ended-early': { kind: 'ended', early: true },
} satisfies Record<string, Scene>

/** Every moment of a ceremony, and those that are hardest to set: many names, long ones, long words. */
export const moments: Record<string, AudienceView> = Object.fromEntries(
  Object.entries(scenes).map(([name, scene]): [string, AudienceView] => [
    name,
    {
      role: 'audience',
      ceremonyId: 'spring',
      seq: 1,
      title: 'Learning awards, autumn 2026',
      startsAt: now + 245_000,
      scene,
      given: name === 'recap-20' ? twenty : given,
      ...(name.startsWith('rehearsal') ? { rehearsal: true } : {}),
    },
  ]),
)
