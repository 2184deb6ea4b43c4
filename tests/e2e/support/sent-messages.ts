import type { Page } from 'playwright-core'
import { type Batch, type CycleMessages, type Message, messageStates } from '#core/contract/messages.ts'

/** The operation that tells an owner of them, by its address. */
export const ofCycle = 'cycles/[^/]+/messages'

const noon = Date.UTC(2026, 9, 30, 12)

const lost = '502 BadGateway: The connection ended before an answer came.'
const blocked = '403 MessageWritesBlocked: The person does not take messages of this app.'

/** Messages in every state, for people with names of every kind. */
const stuck: Message[] = [
  message('uncertain', 'won', 'Priya Raman', lost),
  message(
    'uncertain',
    'winners',
    { kind: 'channel', name: 'Learning Guild › General' },
    'Teams did not answer in time.',
  ),
  message(
    'failed',
    'nominee-won',
    'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff',
    '413 MessageSizeTooBig: Message size too large.',
  ),
  message('not-reached', 'won', 'Kwame Mensah', 'not-installed'),
  message('not-reached', 'won', 'Grace Lin', blocked),
  message('not-reached', 'revealed', { kind: 'meeting', name: 'Learning Laurels live' }),
]
const waiting = [
  message('sending', 'won', 'Mei-Ling Chen'),
  message('waiting', 'won', 'Inês Carvalho', '429 Teams asks for patience.'),
]

/** A company of ten thousand: what was, what is under way, what waits, and what did not arrive. */
export const sentMessages: CycleMessages = {
  counts: counts({
    waiting: 2_281,
    stopped: 41,
    sending: 4,
    sent: 7_480,
    failed: 1,
    uncertain: 2,
    'not-reached': 233,
    overtaken: 18,
  }),
  kinds: ['date', 'nominations', 'revealed', 'winners', 'judging', 'won', 'nominee-won', 'outcome'],
  batches: [
    batch('nominations', 'sending', {
      step: 'week',
      counts: counts({ waiting: 2_245, sending: 4, sent: 7_412, 'not-reached': 230, overtaken: 18 }),
      endsAt: Date.now() + 7 * 60_000,
    }),
    batch('outcome', 'writing', { counts: counts({ waiting: 24, sent: 6 }) }),
    batch('nominee-won', 'stopped', {
      counts: counts({ stopped: 41, sent: 12, failed: 1 }),
      stopped: { by: { id: 'dana', name: 'Dana Whitfield' }, at: noon },
    }),
    batch('judging', 'held', { step: 'due', counts: counts({ waiting: 12, sent: 3 }) }),
    batch('won', 'done', { counts: counts({ sent: 23, uncertain: 1, 'not-reached': 2 }) }),
    batch('winners', 'done', { counts: counts({ sent: 1, uncertain: 1 }) }),
    batch('revealed', 'done', {
      ceremony: 'Learning Laurels live',
      counts: counts({ sent: 6, 'not-reached': 1 }),
    }),
    batch('judging', 'done', { step: 'begun', counts: counts({ overtaken: 3 }) }),
    batch('nominations', 'done', { step: 'opened', counts: counts({ sent: 17 }) }),
  ],
  reasons: [
    { state: 'not-reached', to: 'person', reason: 'not-installed', count: 201 },
    { state: 'not-reached', to: 'person', reason: blocked, count: 31 },
    ...stuck.slice(0, 3).map(({ to, reason = '' }, i) => ({
      state: i < 2 ? ('uncertain' as const) : ('failed' as const),
      to: to.kind,
      reason,
      count: 1,
    })),
    { state: 'not-reached', to: 'meeting', reason: '', count: 1 },
  ],
  retried: waiting.filter(({ reason }) => reason !== undefined),
  open: [...stuck, ...waiting],
  more: 'page-2',
  channels: ['Learning Guild › General', 'Atelier › News'],
}

function counts(some: Partial<CycleMessages['counts']>): CycleMessages['counts'] {
  const none = Object.fromEntries(messageStates.map((state) => [state, 0])) as CycleMessages['counts']
  return { ...none, ...some }
}

function batch(
  kind: Batch['kind'],
  state: Batch['state'],
  rest: Partial<Batch> & Pick<Batch, 'counts'>,
): Batch {
  const id = [kind, rest.step, rest.ceremony && 'laurels'].filter(Boolean).join('-')
  return { id, kind, state, at: noon, ...rest }
}

function message(
  state: Message['state'],
  kind: Message['kind'],
  to: string | Message['to'],
  reason?: string,
): Message {
  const id = [state, kind, typeof to === 'string' ? to : to.kind].join(' ')
  return {
    id,
    kind,
    batch: kind,
    to: typeof to === 'string' ? { kind: 'person', person: { id, name: to } } : to,
    state,
    ...(reason !== undefined && { reason }),
    at: noon,
  }
}

/** Those that an owner asks for: some at a time, where there are more than have names here. */
function pageOf(asked: URLSearchParams): { messages: Message[]; more?: string } {
  const fits = ({ state, to, reason = '' }: Message) =>
    state === asked.get('state') &&
    (asked.get('to') ?? to.kind) === to.kind &&
    (asked.get('reason') ?? reason) === reason
  const named = stuck.filter(fits)
  const alike = sentMessages.reasons.find(
    (one) =>
      one.state === asked.get('state') &&
      (asked.get('to') ?? one.to) === one.to &&
      one.reason === asked.get('reason'),
  )
  if (!alike || alike.count <= named.length) return { messages: named }
  const after = Number(asked.get('after') ?? 0)
  const colleagues = Array.from({ length: Math.min(10, alike.count - named.length - after) }, (_, i) =>
    message(alike.state, 'nominations', `Colleague ${after + i + 1}`),
  )
  const messages = [...(after === 0 ? named : []), ...colleagues]
  const next = after + colleagues.length
  return next + named.length < alike.count ? { messages, more: String(next) } : { messages }
}

/** Plays a service that holds these messages, and notes what it is asked to do about them. */
export async function playSending(page: Page): Promise<{ asked: string[] }> {
  const asked: string[] = []
  await page.route(new RegExp(`/api/${ofCycle}`), (route) => {
    const request = route.request()
    const { pathname, searchParams } = new URL(request.url())
    const [, way = ''] = /messages[/]?(.*)$/.exec(decodeURIComponent(pathname)) ?? []
    if (request.method() === 'POST') return route.fulfill({ json: answerTo(way) })
    return route.fulfill({ json: way === 'open' ? openPage(searchParams) : known() })
  })
  return { asked }

  function answerTo(way: string): unknown {
    const [, id] = /^(.+)[/]send-again$/.exec(way) ?? []
    asked.push(id ?? way)
    return id === undefined ? { at: noon } : stuck.find((one) => one.id === id)
  }

  function isAgain({ id }: { id: string }): boolean {
    return asked.includes(id)
  }

  function openPage(searchParams: URLSearchParams) {
    const { messages, ...rest } = pageOf(searchParams)
    return { messages: messages.filter((one) => !isAgain(one)), ...rest }
  }

  function known(): CycleMessages {
    const again = stuck.filter(isAgain)
    const left = (one: CycleMessages['reasons'][number]) =>
      one.count -
      again.filter(({ state, reason = '' }) => state === one.state && reason === one.reason).length
    const reasons = sentMessages.reasons.map((one) => ({ ...one, count: left(one) }))
    const count = (state: 'uncertain' | 'failed' | 'not-reached') =>
      sentMessages.counts[state] - again.filter((one) => one.state === state).length
    return {
      ...sentMessages,
      counts: {
        ...sentMessages.counts,
        uncertain: count('uncertain'),
        failed: count('failed'),
        'not-reached': count('not-reached'),
      },
      reasons: reasons.filter((one) => one.count > 0),
    }
  }
}
