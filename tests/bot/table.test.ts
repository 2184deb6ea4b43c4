import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CommandName, commands, type Verb, verbs } from '#bot/conversation/commands.ts'
import { parse } from '#bot/conversation/parse.ts'
import { createExtension } from '#bot/extension/extend.ts'
import type { Linked } from '#bot/extension/read-link.ts'
import { texts } from '#bot/text/wording.ts'
import { messageKinds } from '#core/contract/messages.ts'
import { hasTest, type Row, readTables } from '#tests/bot/support/bot-tables.ts'
import { amongOthers, links, startTalk, textOf } from '#tests/bot/support/talk.ts'
import { cycleId, tenant } from '#tests/support/test-world.ts'

const root = join(import.meta.dirname, '../..')
const { tables, references, used } = readTables(await readFile(join(root, 'docs/bot.md'), 'utf8'))
const rows = (table: string): Row[] => tables.get(table) ?? []

type Manifest = {
  bots: { commandLists: { scopes: string[]; commands: { title: string }[] }[] }[]
  composeExtensions: { commands: { id: string; type: string; context: string[] }[] }[]
}
const manifest = JSON.parse(await readFile(join(root, 'appPackage/manifest.json'), 'utf8')) as Manifest
const extension = manifest.composeExtensions.flatMap((one) => one.commands)
const linked = { item: true, ceremony: true, nominate: true } satisfies Record<Linked['kind'], true>

/** What docs/bot.md has tables of, and of what each has a row. */
const subjects: [table: string, names: readonly string[]][] = [
  ['command', Object.keys(commands)],
  ['button', Object.keys(verbs)],
  ['message', messageKinds],
  ['from Teams', extension.map(({ id }) => id)],
  ['link to', Object.keys(linked)],
  ['event', ['added', 'upgraded', 'removed', 'meeting-start', 'meeting-end']],
]

describe('The tables of docs/bot.md', () => {
  test.each(subjects)('have a row for each %s, and for nothing else', (table, names) => {
    expect(
      rows(table)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...names].sort())
  })

  test('say who may', () => {
    for (const [table, all] of [
      ['command', commands],
      ['button', verbs],
    ] as const)
      for (const { name, cells } of rows(table))
        expect(cells['who'], name).toBe(all[name as CommandName & Verb].needs)
  })

  test('name a test for whatever they say happens', () => {
    const words = new Set(['who', 'e.g.', 'cards', 'when'])
    for (const table of tables.keys())
      for (const { name, cells } of rows(table))
        for (const [column, cell] of Object.entries(cells))
          if (!words.has(column) && cell !== '–') expect(cell, `${name}, ${column}`).toMatch(/\]\[[^\]]+\]/)
  })

  test('name tests that are there, and each is named for something', async () => {
    expect([...used].sort()).toEqual(references.map(({ label }) => label).sort())
    for (const { path, name } of references) {
      const source = await readFile(join(root, 'docs', path), 'utf8')
      expect(hasTest(source, name), `${path}: ${name}`).toBe(true)
    }
  })

  test('say ✓ where the app’s manifest offers a command', () => {
    const columns: Record<string, string> = { personal: 'personal', team: 'channel', groupChat: 'group' }
    for (const { scopes, commands: offered } of manifest.bots.flatMap((bot) => bot.commandLists))
      for (const scope of scopes)
        for (const { title } of offered) {
          const row = rows('command').find(({ name }) => name === parse(title).kind)
          expect(row?.cells[columns[scope] ?? ''], `${title}, ${scope}`).toMatch(/^✓/)
        }
  })

  test.each(extension)('say where $id of the extension is', ({ id, context, type }) => {
    const row = rows('from Teams').find(({ name }) => name === id)
    expect(row?.cells['on a message']?.startsWith('✓')).toBe(context.includes('message'))
    expect(row?.cells['from the compose box']?.startsWith('✓')).toBe(context.includes('compose'))
    expect(['action', 'query']).toContain(type)
  })
})

const { chat } = texts.en
const others = [chat.elsewhere, chat.elsewhereMine, chat.elsewhereOwn, chat.elsewhereCommend]

/** What an answer is in the tables' words. */
function meaningOf(summary: string | undefined): 'own' | 'where' | '✓' {
  expect([undefined, '', chat.unknown]).not.toContain(summary)
  if (others.includes(summary ?? '')) return 'own'
  return summary === chat.announceChannelOnly ? 'where' : '✓'
}

describe.each(['personal', ...amongOthers] as const)('In the place: %s', (place) => {
  const where = { place, tenant }
  const toldOf = ({ cells }: Row) => cells[place]?.split(' ')[0]

  const happens = (table: string) => rows(table).filter((row) => toldOf(row) !== '–')

  test.each(happens('command'))('said, $name is answered as the table says', async (row) => {
    const talk = await startTalk()
    const [answer] = await talk.say('dana', commands[row.name as CommandName].phrases[0], where)
    expect(meaningOf(answer?.summary)).toBe(toldOf(row))
  })

  test.each(happens('button'))('pressed, $name is answered as the table says', async (row) => {
    const talk = await startTalk()
    const [answer] = await talk.press('dana', row.name, {}, where)
    expect(meaningOf(answer?.summary)).toBe(toldOf(row))
  })
})

describe('In a dialog of the extension', async () => {
  const talk = await startTalk()
  const extend = createExtension({ world: talk.world, links, peoplePicker: false })
  const address = { conversationId: 'elsewhere', serviceUrl: 'https://teams.example', botId: '28:laurels' }
  const asked = {
    actor: talk.actor('dana'),
    locale: 'en-US',
    place: { kind: 'group', address, tenant },
  } as const

  test.each(rows('button'))('pressed, $name is answered as the table says', async ({ name, cells }) => {
    const data = { verb: name, card: 'a'.repeat(20), cycleId, visibility: 'tenant' }
    const shown = await extend({ ...asked, what: { kind: 'submitted', data } })
    const text = shown.kind === 'dialog' ? textOf(shown.card) : shown.kind === 'line' ? shown.text : ''
    expect(text).not.toBe('')
    expect(text.includes(chat.staleCard)).toBe(cells['extension'] === '–')
  })

  test.each(extension)('opens from the compose box: $id', async ({ id, type }) => {
    const isSearch = type === 'query'
    const what = isSearch
      ? ({ kind: 'searched', command: id, text: '' } as const)
      : ({ kind: 'opened', command: id } as const)
    expect(await extend({ ...asked, what })).toMatchObject({ kind: isSearch ? 'cards' : 'dialog' })
  })
})
