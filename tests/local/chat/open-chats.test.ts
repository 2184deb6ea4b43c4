import { expect, test } from 'vitest'
import { createOpenChats } from '#local/chat/open-chats.ts'
import type { Playground } from '#local/chat/playground.ts'
import { type SamplePerson, samplePeople } from '#local/sample/people.ts'

/** A process as the pool sees it, with a way to crash. */
type Process = Playground & { person: SamplePerson; crash(): void }

function pool(startable: (person: SamplePerson) => boolean = () => true) {
  const started: Process[] = []
  const said: string[] = []
  const chats = createOpenChats(
    async (person) => {
      if (!startable(person)) throw new Error('no memory left')
      let crash = () => {}
      const ended = new Promise<void>((resolve) => {
        crash = resolve
      })
      const process = {
        person,
        port: started.length + 1,
        pages: () => 0,
        ended,
        crash,
        stop: async () => crash(),
      }
      started.push(process)
      return process
    },
    (line) => said.push(line),
  )
  return { chats, started, said }
}

const person = (at: number) => samplePeople[at] as SamplePerson

test('a person has one chat, however often and at once it is opened', async () => {
  const { chats, started } = pool()
  const urls = await Promise.all([chats.open(person(0)), chats.open(person(0)), chats.open(person(1))])
  expect(urls).toEqual(['http://localhost:1/', 'http://localhost:1/', 'http://localhost:2/'])
  expect(started.map(({ person: { id } }) => id)).toEqual(['ana', 'ben'])
})

test('beyond four, the chat unused for longest ends, silently, and opens again', async () => {
  const { chats, started, said } = pool()
  for (const at of [0, 1, 2, 3]) await chats.open(person(at))
  await chats.open(person(0))
  await chats.open(person(4))
  expect(chats.running()).toEqual(['priya', 'dana', 'ana', 'marcus'])
  expect(chats.clientOf(person(1))).toBeUndefined()
  await chats.open(person(1))
  expect(started).toHaveLength(6)
  expect(said).toEqual([])
})

test('a chat that crashes is said to have, and opens again', async () => {
  const { chats, started, said } = pool()
  await chats.open(person(0))
  started[0]?.crash()
  await expect.poll(() => chats.running()).toEqual([])
  expect(said).toEqual(['The chat of Ana Souza ended by itself; it can be opened again.'])
  expect(await chats.open(person(0))).toBe('http://localhost:2/')
})

test('a chat that can’t start is tried anew the next time', async () => {
  let memory = false
  const { chats } = pool(() => memory)
  await expect(chats.open(person(0))).rejects.toThrow('no memory left')
  memory = true
  expect(await chats.open(person(0))).toBe('http://localhost:1/')
})

test('closing ends them all, and says nothing', async () => {
  const { chats, started, said } = pool()
  await Promise.all([chats.open(person(0)), chats.open(person(1))])
  await chats.close()
  await Promise.all(started.map(({ ended }) => ended))
  expect(chats.running()).toEqual([])
  expect(said).toEqual([])
})
