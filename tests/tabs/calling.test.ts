import { describe, expect, it } from 'vitest'
import { operations } from '#core/contract/operations.ts'
import { createCommandIds } from '#tabs/api/command-ids.ts'
import { firstRoutes } from '#tabs/api/first-routes.ts'
import { ApiProblem, asProblem } from '#tabs/api/problem.ts'
import { routes } from '#tabs/api/routes.ts'

describe('command ids', () => {
  function ids() {
    let count = 0
    return createCommandIds(() => `id-${++count}`)
  }

  it('N3 are the same when the same is tried again and nobody knows whether it arrived', () => {
    const button = ids()
    expect([button.idFor('a'), button.idFor('a')]).toEqual(['id-1', 'id-1'])
  })
  it('are new for other content', () => {
    const button = ids()
    expect([button.idFor('a'), button.idFor('b'), button.idFor('a')]).toEqual(['id-1', 'id-2', 'id-3'])
  })
  it('are new once the server has answered, also for the same content', () => {
    const button = ids()
    const first = button.idFor('a')
    button.answered()
    expect(button.idFor('a')).not.toBe(first)
  })
})

describe('problems', () => {
  it('tell whether a command may have arrived', () => {
    const codes = ['offline', 'internal', 'unavailable', 'stale', 'invalid_input'] as const
    expect(codes.map((code) => new ApiProblem(code).mayHaveArrived)).toEqual([true, true, true, false, false])
  })
  it('are made of anything that was thrown', () => {
    expect(asProblem(new TypeError('broken'))).toMatchObject({ code: 'internal', detail: 'broken' })
  })
})

it('calls every operation by the contract’s method and path', () => {
  const contract = Object.entries(operations).map(([name, { method, path }]) => [name, [method, path]])
  expect(routes).toEqual(Object.fromEntries(contract))
  expect(routes).toMatchObject(firstRoutes)
})
