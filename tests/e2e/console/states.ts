import type { AudienceView, HostView, OrderedTurn } from '#core/contract/ceremony.ts'
import type { Attendance } from '#core/contract/live.ts'
import type { Medallion } from '#core/contract/programs.ts'
import type { Scene, StageEntry } from '#core/contract/scene.ts'

/** Time on the service's clock while a state is looked at. */
export const now = Date.UTC(2026, 10, 21, 15, 14, 30)
const minute = 60_000

export const hana = { id: 'hana', name: 'Hana Novak' }
const omar = { id: 'omar', name: 'Omar Farouk' }
const dana = { id: 'dana', name: 'Dana Whitfield-Montgomery' }

const entry = (id: string, name: string, citation: string): StageEntry => ({
  nominees: [{ id, name }],
  helpers: [],
  citation,
  outcome: 'achieved',
})
const priya = entry(
  'priya',
  'Priya Raman',
  'Sat with every new technician for a day, and call-backs fell by half.',
)
const kwame = entry('kwame', 'Kwame Asante', 'Taught the night shift to read the logs, one evening a week.')
const mei = entry('mei', 'Mei-Ling Chen', 'Asked until the whole team understood the valve.')

type AwardTurn = Extract<OrderedTurn, { kind: 'award' }>
function award(id: string, name: string, look: Medallion, changes: Partial<AwardTurn>): AwardTurn {
  return {
    kind: 'award',
    segmentId: id,
    award: {
      id,
      name,
      description: '',
      criteria: 'Somebody who made others grow this quarter.',
      medallion: look,
    },
    state: 'later',
    result: { kind: 'winners', winners: [priya] },
    finalists: 3,
    sayings: [
      { person: { id: 'kwame', name: 'Kwame Asante' }, text: 'KWAH-meh ah-SAHN-teh' },
      { person: { id: 'mei', name: 'Mei-Ling Chen' }, text: 'may-LING chen' },
      { person: { id: 'priya', name: 'Priya Raman' }, text: 'PREE-ya RAH-mun' },
    ],
    ...changes,
  }
}

const gold: Medallion = { shape: 'circle', color: 'gold', emblem: 'lamp' }
const forest: Medallion = { shape: 'shield', color: 'forest', emblem: 'mountain' }
const notes =
  'Breathe. Ask for the lights, then let the finalists stand up.\nThank the judges by name: Leila, Marcus, Yuki.'

const order = (state: OrderedTurn['state']): OrderedTurn[] => [
  { kind: 'opening', state: 'past', minutes: 3 },
  award('brave', 'Brave Attempt', forest, { state: 'given', minutes: 5 }),
  award('mentor', 'Mentor of the Quarter', gold, { state, minutes: 5, notes, presenter: omar }),
  {
    kind: 'interlude',
    id: 'story',
    title: 'What a failed rollout taught us',
    state: 'next',
    minutes: 4,
    notes,
  },
  award('explorer', 'Learning Explorer', forest, {
    finalists: 0,
    result: { kind: 'not-awarded' },
  }),
  { kind: 'closing', state: 'later', minutes: 3 },
]
const [, brave, mentor] = order('now') as [OrderedTurn, AwardTurn, AwardTurn]
const turn = { award: mentor.award, number: 2, of: 3 }

function audience(scene: Scene): AudienceView {
  const shown = scene.kind === 'revealed' ? [{ award: scene.award, result: scene.result, revealAt: 0 }] : []
  const first = { award: brave.award, result: { kind: 'winners' as const, winners: [kwame] }, revealAt: 0 }
  return {
    role: 'audience',
    ceremonyId: 'spring',
    seq: 7,
    title: 'Learning Laurels, autumn',
    startsAt: 0,
    scene,
    given: [first, ...shown],
  }
}

function host(scene: Scene, changes: Partial<HostView> = {}): HostView {
  return {
    role: 'host',
    audience: audience(scene),
    controller: hana,
    hosts: [omar, dana],
    next: { command: { kind: 'advance' }, step: 'drumroll' },
    also: [
      { kind: 'back' },
      { kind: 'pause' },
      { kind: 'skip' },
      { kind: 'take-over' },
      { kind: 'hand-over', to: 'omar' },
      { kind: 'hand-over', to: 'dana' },
      { kind: 'share-note' },
      { kind: 'end', early: true },
    ],
    order: order('now'),
    planVersion: 0,
    plan: { minutesPlanned: 25, startedAt: now - 14 * minute, enteredAt: now - 6 * minute, behindMs: minute },
    ...changes,
  }
}

const finalists: Scene = { kind: 'finalists', ...turn, finalists: [kwame, mei, priya] }
const result = { kind: 'winners' as const, winners: [priya] }

function voting(state: 'waiting' | 'open' | 'closing', changes: Partial<HostView>): HostView {
  const options = [kwame, mei, priya].map((entry, at) => ({ option: String(at), entry }))
  const closes = state === 'open' ? { closesAt: now + 42_000 } : {}
  const { result: _, ...undecided } = mentor
  const vote = { state, round: 1, ...closes }
  return host(
    { kind: 'voting', ...turn, segmentId: 'mentor', round: 1, state, options, ...closes },
    { order: order('now').map((part) => (part.state === 'now' ? { ...undecided, vote } : part)), ...changes },
  )
}

function rehearsal(view: HostView): HostView {
  return { ...view, audience: { ...view.audience, rehearsal: true, ceremonyId: 'rehearsal-spring' } }
}

/** What a host may have before them. */
export const states: Record<string, HostView> = {
  finalists: host(finalists),
  revealed: host(
    { kind: 'revealed', ...turn, result, revealAt: 0 },
    { next: { command: { kind: 'advance' }, step: 'interlude' } },
  ),
  closing: host(
    { kind: 'closing' },
    {
      next: { command: { kind: 'end', early: false }, step: 'end' },
      also: [{ kind: 'back' }, { kind: 'pause' }],
    },
  ),
  'vote to open': voting('waiting', { next: { command: { kind: 'open-vote' }, step: 'open-vote' } }),
  'vote open': voting('open', { next: { command: { kind: 'close-vote' }, step: 'close-vote' } }),
  'vote counting': voting('closing', { next: undefined as never, also: [{ kind: 'pause' }] }),
  'of another': host(finalists, { controller: omar, tookOverFrom: hana }),
  'of one who is gone': host(finalists, {
    controller: omar,
    sharer: { person: omar, at: now - minute },
  }),
  shared: host(finalists, { sharer: { person: hana, at: now - minute } }),
  'shared, and run by another': host(finalists, {
    controller: omar,
    tookOverFrom: hana,
    sharer: { person: hana, at: now - minute },
  }),
  rehearsed: rehearsal(host(finalists)),
  'called off': host(
    { kind: 'cancelled', reason: 'The hall is taken.' },
    {
      order: [],
      also: [],
      controller: undefined as never,
      next: undefined as never,
      plan: undefined as never,
    },
  ),
  'before the doors': host(
    { kind: 'planned' },
    {
      order: [],
      also: [],
      controller: undefined as never,
      next: { command: { kind: 'open-lobby' }, step: 'open-lobby' },
      plan: undefined as never,
    },
  ),
}

/** Who is there, unless the state says otherwise. */
export const present: Attendance = {
  ceremonyId: 'spring',
  watching: 4_812,
  hostsHere: ['hana', 'dana'],
  inRoom: { mentor: 'all' },
}

export const attendance: Record<string, Attendance> = {
  'vote open': { ...present, turnout: 3_194, inRoom: {} },
  'of one who is gone': { ...present, lost: 9, controllerLost: true, sharerLost: true },
}
