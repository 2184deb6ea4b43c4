import { expect, test } from 'vitest'
import { ceremonyPreview, itemPreview } from '#bot/cards/previews.ts'
import { inDialog } from '#bot/extension/in-dialog.ts'
import { wordingFor } from '#bot/text/wording.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { warningsOf } from '#tests/bot/support/official-parser.ts'
import { cardIn, links, partsOf, startTalk, textOf } from '#tests/bot/support/talk.ts'
import { commendation } from '#tests/support/builders.ts'

const setting = { wording: wordingFor('en-US'), links }
const evil = '**EVIL** [x](https://evil.test) {{DATE(2017-02-14T06:08:39Z)}} <at>EVIL</at>'
const someone = { id: 'x', name: evil }

test('B5 what people wrote is never markup where a link is shown', () => {
  const item: Recognition = commendation({ to: [someone], from: someone, text: evil })
  const ceremony = { id: 'gala', title: evil, program: evil, startsAt: 0, stands: 'ahead' as const }
  for (const { card } of [itemPreview(item, setting), ceremonyPreview(ceremony, setting)]) {
    expect(JSON.stringify(partsOf(card, 'TextBlock'))).not.toContain('EVIL')
    expect(JSON.stringify(partsOf(card, 'TextRun'))).not.toContain('{{DATE')
    expect(warningsOf(card)).toEqual([])
  }
})

test('W3 who thanked and doesn’t want to appear has no name in the card', () => {
  const item: Recognition = commendation({ from: { id: 'unnamed', name: '' } })
  expect(textOf(itemPreview(item, setting).card)).not.toContain('From')
})

test('A dialog’s card submits the same as the card in a chat does', async () => {
  const talk = await startTalk()
  const card = cardIn(await talk.say('ana', 'nominate'))
  const [said] = partsOf(card.actions, 'Action.Execute')
  const dialog = inDialog(card)
  expect(partsOf(dialog, 'Action.Execute')).toEqual([])
  const [submits] = partsOf(dialog.actions, 'Action.Submit')
  expect(submits).toMatchObject({ title: said?.['title'], data: said?.['data'] })
  expect(dialog.body).toEqual(card.body)
  expect(warningsOf(dialog)).toEqual([])
})
