import { expect, test } from 'vitest'
import type { Directory } from '#core/ports.ts'
import { keepPhotos } from '#service/directory/keep-photos.ts'

const asker = { tenant: 'tenant', oid: 'oid', token: 'token' }
const hour = 3_600_000

/** A directory that counts how often it is asked for whom. */
function counting(answer: (oid: string) => Promise<string | undefined>) {
  const asked: string[] = []
  const clock = { now: 0 }
  const directory = {
    photo: ({ tenant }: { tenant: string }, oid: string) => {
      asked.push(`${tenant} ${oid}`)
      return answer(oid)
    },
  } as unknown as Directory
  return { asked, clock, kept: keepPhotos(directory, () => clock.now) }
}

test('A full house that looks at one face asks the directory once an hour', async () => {
  const { asked, clock, kept } = counting(async (oid) => `data:${oid}`)
  const all = await Promise.all(Array.from({ length: 100 }, () => kept.photo(asker, 'ben')))
  expect(new Set(all)).toEqual(new Set(['data:ben']))
  clock.now = hour - 1
  await kept.photo(asker, 'ben')
  expect(asked).toEqual(['tenant ben'])
  clock.now = hour
  await kept.photo(asker, 'ben')
  expect(asked).toHaveLength(2)
})

test('That somebody has no picture is kept, too', async () => {
  const { asked, kept } = counting(async () => undefined)
  expect([await kept.photo(asker, 'ben'), await kept.photo(asker, 'ben')]).toEqual([undefined, undefined])
  expect(asked).toHaveLength(1)
})

test('What a guest may not see, members still see, and the other way round guests get nothing', async () => {
  const asked: boolean[] = []
  const directory = {
    photo: async ({ guest }: { guest: boolean }) => {
      asked.push(guest)
      if (guest) throw new Error('not let in')
      return 'data:ben'
    },
  } as unknown as Directory
  const kept = keepPhotos(directory, () => 0)
  const guest = { ...asker, guest: true }
  for (let looks = 0; looks < 2; looks++) {
    await expect(kept.photo(guest, 'ben')).rejects.toThrow('not let in')
    expect(await kept.photo({ ...asker, guest: false }, 'ben')).toBe('data:ben')
  }
  expect(asked).toEqual([true, false])
})

test('A person of another tenant with the same id is somebody else', async () => {
  const { asked, kept } = counting(async () => undefined)
  await kept.photo(asker, 'ben')
  await kept.photo({ ...asker, tenant: 'other' }, 'ben')
  expect(asked).toEqual(['tenant ben', 'other ben'])
})

test('A directory that fails is left in peace for half a minute', async () => {
  const { asked, clock, kept } = counting(() => Promise.reject(new Error('down')))
  await expect(kept.photo(asker, 'ben')).rejects.toThrow('down')
  await expect(kept.photo(asker, 'ben')).rejects.toThrow('down')
  expect(asked).toHaveLength(1)
  clock.now = 30_000
  await expect(kept.photo(asker, 'ben')).rejects.toThrow('down')
  expect(asked).toHaveLength(2)
})

test('It keeps a thousand faces, the newest', async () => {
  const { asked, kept } = counting(async () => undefined)
  for (let at = 0; at <= 1_000; at++) await kept.photo(asker, `person ${at}`)
  await kept.photo(asker, 'person 1000')
  await kept.photo(asker, 'person 1')
  expect(asked).toHaveLength(1_001)
  await kept.photo(asker, 'person 0')
  expect(asked).toHaveLength(1_002)
})
