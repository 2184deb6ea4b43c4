import { expect, test } from 'vitest'
import { seePhoto } from '#core/people/see-photo.ts'
import { Refusal } from '#core/refusal.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

test('a colleague’s picture comes from the directory, and without one there is none', async () => {
  const { world, actor } = await createTestWorld()
  expect(await seePhoto(world, actor('ana'), 'ben')).toEqual({ image: 'data:image/png;base64,AAAA' })
  expect(await seePhoto(world, actor('ana'), 'cleo')).toEqual({})
})

test('a directory that does not answer takes nobody’s name off the stage', async () => {
  const { world, actor } = await createTestWorld()
  const photo = () => Promise.reject(new Refusal('unavailable', 'down'))
  const silent = { ...world, directory: { ...world.directory, photo } }
  expect(await seePhoto(silent, actor('ana'), 'ben')).toEqual({})
})

test('for somebody who is not of the tenant the directory isn’t even asked', async () => {
  const { world, actor } = await createTestWorld()
  const photo = () => Promise.reject(new Error('asked'))
  const asking = { ...world, directory: { ...world.directory, photo } }
  expect(await seePhoto(asking, actor('ana'), 'nobody')).toEqual({})
})
