import type { Page } from 'playwright-core'
import type { CycleMessages, Message } from '#core/contract/messages.ts'

/** The operation that tells an owner of them, by its address. */
export const ofCycle = 'cycles/[^/]+/messages'

/** Messages in every state, for people with names of every kind. */
export const sentMessages: CycleMessages = {
  counts: { waiting: 10, sending: 1, sent: 23, failed: 1, uncertain: 2, 'not-reached': 2, overtaken: 2 },
  kinds: ['date', 'nominations', 'revealed', 'winners', 'judging', 'won', 'nominee-won', 'outcome'],
  open: [
    message('uncertain', 'won', 'Priya Raman', 'The connection ended before Teams answered (502).'),
    message(
      'uncertain',
      'winners',
      { kind: 'channel', name: 'Learning Guild › General' },
      'Teams did not answer within 15 seconds.',
    ),
    message(
      'failed',
      'nominee-won',
      'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff',
      'MessageSizeTooBig',
    ),
    message('not-reached', 'won', 'Kwame Mensah'),
    message('not-reached', 'revealed', { kind: 'meeting', name: 'Learning Laurels live' }),
    message('sending', 'won', 'Mei-Ling Chen'),
    message('waiting', 'won', 'Inês Carvalho', 'Teams asks for patience (429).'),
    ...Array.from({ length: 9 }, (_, i) => message('waiting', 'nominee-won', `Colleague ${i + 1}`)),
  ],
  channels: ['Learning Guild › General', 'Atelier › News'],
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
    to: typeof to === 'string' ? { kind: 'person', person: { id, name: to } } : to,
    state,
    ...(reason !== undefined && { reason }),
    at: Date.UTC(2026, 9, 30, 15, 42),
  }
}

/** Plays a service that holds these messages and sends again what it is asked to. */
export async function playSending(page: Page): Promise<{ asked: string[] }> {
  const asked: string[] = []
  await page.route(new RegExp(`/api/${ofCycle}`), (route) => {
    const [, id] = /messages[/]([^/]+)[/]send-again/.exec(decodeURIComponent(route.request().url())) ?? []
    if (id !== undefined) asked.push(id)
    const open = sentMessages.open.map((message) =>
      asked.includes(message.id) ? { ...message, state: 'waiting' } : message,
    )
    return route.fulfill({
      json: id === undefined ? { ...sentMessages, open } : open.find((message) => message.id === id),
    })
  })
  return { asked }
}
