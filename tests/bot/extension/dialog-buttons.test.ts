import { expect, test } from 'vitest'
import { createExtension } from '#bot/extension/extend.ts'
import { texts } from '#bot/text/wording.ts'
import type { Card } from '#bot/turn.ts'
import { sampleDialogs } from '#tests/bot/support/sample-dialogs.ts'
import { links, partsOf, startTalk, textOf } from '#tests/bot/support/talk.ts'
import { minute, tenant } from '#tests/support/test-world.ts'

const buttonsOf = (card: Card) =>
  partsOf(card, 'Action.Submit').map(({ data }) => String((data as { verb: unknown }).verb))

test('B13 every button of a dialog does something there, also while nothing is open', async () => {
  const talk = await startTalk()
  const extend = createExtension({ world: talk.world, links, peoplePicker: false })
  const address = { conversationId: 'crew', serviceUrl: 'https://teams.example', botId: '28:laurels' }
  const asked = {
    actor: talk.actor('ana'),
    locale: 'en-US',
    place: { kind: 'group', address, tenant },
  } as const
  const press = async (data: object) => {
    const shown = await extend({ ...asked, what: { kind: 'submitted', data } })
    if (shown.kind !== 'dialog') throw new Error(`No dialog: ${JSON.stringify(shown)}`)
    return shown.card
  }
  const seen = Object.values(await sampleDialogs('en-US'))
  seen.push(await press({ verb: 'mine' }))
  talk.clock.advance(100 * 24 * 60 * minute)
  for (const verb of ['nominate', 'mine', 'commend', 'no such button']) seen.push(await press({ verb }))
  const verbs = new Set(seen.flatMap(buttonsOf))
  expect(verbs.size).toBeGreaterThan(3)
  for (const verb of verbs) {
    // What those send is read with the card they stand in.
    if (verb.startsWith('submit-')) continue
    expect(textOf(await press({ verb })), verb).not.toContain(texts.en.chat.staleCard)
  }
})
