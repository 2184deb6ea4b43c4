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

test('somebody who is not of the tenant has none to be asked for', async () => {
  const { world, actor } = await createTestWorld()
  await expect(seePhoto(world, actor('ana'), 'nobody')).rejects.toMatchObject({ code: 'not_found' })
})
