import type { Shown } from '#bot/extension/asked.ts'
import { createExtension } from '#bot/extension/extend.ts'
import type { Card } from '#bot/turn.ts'
import { samplePeople } from '#local/sample/people.ts'
import { sampleAwards } from '#local/sample/program.ts'
import { directoryOf, filled, links } from '#tests/bot/support/talk.ts'
import { createTestWorld, programId, tenant } from '#tests/support/test-world.ts'

const message = {
  html: '<p>Huge thanks to Sofia for the Kubernetes workshop. Ten of us deployed on our own this morning, and nobody slept badly.</p>',
  from: 'Cleo Martin',
  link: 'https://teams.microsoft.com/l/message/19:crew@thread.v2/1793607299000',
}

/** The message extension's dialogs, opened on a message of a colleague. */
export async function sampleDialogs(locale: string): Promise<Record<string, Card>> {
  const awards = sampleAwards.map((award) => ({ ...award, programId }))
  const base = await createTestWorld({ awards, head: { name: 'Q1 2026' } })
  const { world, actor } = base.process({ directory: directoryOf(samplePeople) })
  const extend = createExtension({ world, links, peoplePicker: false })
  const address = { conversationId: 'crew', serviceUrl: 'https://teams.example', botId: '28:laurels' }
  const asked = { actor: actor('ana'), locale, place: { kind: 'group', address, tenant } } as const
  const open = async (command: string) =>
    cardOf(await extend({ ...asked, what: { kind: 'opened', command, message } }))
  const send = async (card: Card, typed: Record<string, string>) =>
    cardOf(await extend({ ...asked, what: { kind: 'submitted', data: filled(card, typed).data } }))

  const nominate = await open('nominate')
  const commend = await open('commend')
  const right = { names: 'Sofia', award: 'knowledge-sharer', mode: 'workshop' }
  return {
    'dialog-nominate': nominate,
    'dialog-nominate-wrong': await send(nominate, { names: 'Nobody Here', award: 'knowledge-sharer' }),
    'dialog-nominate-sent': await send(nominate, right),
    'dialog-commend': commend,
    'dialog-commend-wrong': await send(commend, { names: '' }),
    'dialog-commend-private': await send(commend, { names: 'Sofia', visibility: 'private' }),
  }
}

function cardOf(shown: Shown): Card {
  if (shown.kind !== 'dialog') throw new Error(`No dialog: ${JSON.stringify(shown)}`)
  return shown.card
}
