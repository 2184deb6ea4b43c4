import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createAward, type OwnedAward } from '#core/contract/program-settings.ts'
import { medallionColors, medallionEmblems, medallionShapes } from '#core/contract/programs.ts'
import { moved } from '#tabs/design/order/moved.ts'
import { placeFor } from '#tabs/design/order/use-drag-rows.ts'
import { type AwardDraft, contentOf, draftOf, emptyAward } from '#tabs/settings/editor/award-draft.ts'
import { checkAward, refusedFields } from '#tabs/settings/editor/check-award.ts'
import { shares, weightOf } from '#tabs/settings/editor/rubric.ts'
import { messages as medallionWords } from '#tabs/settings/medallion/messages.ts'
import { fromStarter } from '#tabs/settings/starters/from-starter.ts'
import { messages as starterTexts } from '#tabs/settings/starters/messages.ts'
import { type StarterKey, starters } from '#tabs/settings/starters/starters.ts'
import { award } from '#tests/support/builders.ts'

const commandId = 'command-1'
const complete = (changes: Partial<AwardDraft> = {}): AwardDraft => ({
  ...fromStarter('brave', starterTexts.en),
  ...changes,
})
const owned = (changes: Partial<OwnedAward> = {}): OwnedAward => ({
  ...award(),
  revision: 3,
  judges: [{ id: 'leila', name: 'Leila' }],
  judgedIn: [],
  ...changes,
})

describe('starter awards', () => {
  const keys = Object.keys(starters) as StarterKey[]

  test.each(['en', 'de', 'ar'] as const)(
    'are complete in %s, and the server takes each as it is',
    async (language) => {
      const texts = await starterTexts.in(language)
      expect(keys.length).toBeGreaterThanOrEqual(8)
      for (const key of keys) {
        const draft = fromStarter(key, texts)
        expect(checkAward(draft), key).toEqual({})
        expect(draft.rubric.length, key).toBeGreaterThanOrEqual(3)
        expect(
          draft.rubric.every(({ guidance }) => /1.*5/.test(guidance)),
          key,
        ).toBe(true)
        expect(createAward.safeParse({ commandId, ...contentOf(draft, true) }).error, key).toBeUndefined()
      }
    },
  )

  it('weigh every criterion they name, and look different from each other', () => {
    for (const key of keys)
      expect(Object.keys(starters[key].weights), key).toEqual(Object.keys(starterTexts.en[key].rubric))
    const looks = keys.map((key) => JSON.stringify(starters[key].medallion))
    expect(new Set(looks).size).toBe(looks.length)
  })

  it('honor a brave attempt by itself, and an unknown one is an empty page', () => {
    expect(fromStarter('brave', starterTexts.en).outcomes).toEqual(['attempted'])
    expect(fromStarter('toString', starterTexts.en)).toBe(emptyAward)
  })
})

describe('an award being edited', () => {
  it('says again what is saved when nothing is changed', () => {
    const saved = owned({
      rubric: [
        { id: 'a', name: 'A', guidance: '', weight: 1.5 },
        { id: 'b', name: 'B', guidance: 'Why', weight: 2 },
      ],
      eligibility: { kind: 'list', people: ['ben', 'gone'] },
      judgesEach: 2,
      restCycles: 4,
    })
    const draft = draftOf(saved, [{ id: 'ben', name: 'Ben' }])
    expect(draft.people).toEqual([
      { ref: 'ben', name: 'Ben' },
      { ref: 'gone', name: 'gone' },
    ])
    const { id, programId, revision, judgedIn, ...content } = saved
    expect([id, programId, revision, judgedIn]).toHaveLength(4)
    expect(contentOf(draft, true)).toEqual({ ...content, judges: ['leila'] })
  })

  it('keeps no trace of another way of being eligible, or of sharing nominations out', () => {
    const draft = complete({ eligibility: 'attribute', values: ['Field Service'], judgesEach: '3' })
    const content = contentOf(draft, true)
    expect(content.eligibility).toEqual({
      kind: 'attribute',
      attribute: 'department',
      values: ['Field Service'],
    })
    expect('judgesEach' in content).toBe(false)
    expect(contentOf({ ...draft, shared: true }, true).judgesEach).toBe(3)
  })

  it('names everything that is missing', () => {
    expect(checkAward(emptyAward)).toEqual({
      name: 'name',
      criteria: 'criteria',
      rubric: 'rubric',
      modes: 'modes',
    })
    expect(checkAward(complete({ eligibility: 'list' }))).toEqual({ people: 'people' })
    expect(checkAward(complete({ eligibility: 'attribute' }))).toEqual({ values: 'values' })
    expect(checkAward(complete({ restCycles: '' }))).toEqual({ restCycles: 'restCycles' })
    expect(checkAward(complete({ shared: true, judgesEach: '2', quorum: '3' }))).toEqual({
      quorum: 'quorumTooMany',
    })
    expect(checkAward(complete({ judgesEach: 'x' }))).toEqual({})
  })

  it('is taken by the server exactly where nothing is found wrong', () => {
    const drafts = fc.record({
      name: fc.constantFrom('', ' ', 'Brave', 'x'.repeat(121)),
      restCycles: fc.constantFrom('0', '20', '21', '1'),
      quorum: fc.constantFrom('1', '3', '21'),
      judgesEach: fc.constantFrom('1', '3', '0'),
      shared: fc.boolean(),
      outcomes: fc.constantFrom<AwardDraft['outcomes'][]>([], ['attempted']),
      description: fc.constantFrom('', 'x'.repeat(501)),
    })
    fc.assert(
      fc.property(drafts, (changes) => {
        const draft = complete(changes)
        const taken = createAward.safeParse({ commandId, ...contentOf(draft, true) }).success
        expect(taken).toBe(Object.keys(checkAward(draft)).length === 0)
      }),
    )
  })

  it('finds the fields a server refused', () => {
    expect(
      refusedFields([{ path: 'rubric.0.name' }, { path: 'eligibility.people' }, { path: 'else' }]),
    ).toEqual({
      name: 'refused',
      people: 'refused',
    })
  })

  it('has a word for every shape, color and emblem', () => {
    const { shapes, colors, emblems } = medallionWords.en
    expect(Object.keys(shapes)).toEqual([...medallionShapes])
    expect(Object.keys(colors)).toEqual([...medallionColors])
    expect(Object.keys(emblems)).toEqual([...medallionEmblems])
  })
})

describe('a rubric', () => {
  it('counts criteria in parts of a whole', () => {
    const weights = fc.array(
      fc.integer({ min: 1, max: 100 }).map((weight) => ({ weight: String(weight) })),
      {
        minLength: 1,
      },
    )
    fc.assert(
      fc.property(weights, (rubric) => {
        expect(shares(rubric).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
      }),
    )
    expect(shares([{ weight: '' }, { weight: '2' }])).toEqual([0, 1])
    expect(shares([{ weight: '' }])).toEqual([0])
  })

  it.each([
    ['2', 2],
    ['1,5', 1.5],
    [' 0.25 ', 0.25],
    ['0', undefined],
    ['-1', undefined],
    ['two', undefined],
    ['1e3', undefined],
  ])('reads a weight typed as %s', (typed, weight) => {
    expect(weightOf(typed)).toBe(weight)
  })

  it('loses nothing by being put in another order', () => {
    const anywhere = fc.integer({ min: -2, max: 12 })
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 10 }),
        anywhere,
        anywhere,
        (list, from, to) => {
          const after = moved(list, from, to)
          expect([...after].sort()).toEqual([...list].sort())
          const item = list[from]
          if (item !== undefined) expect(after[Math.max(0, Math.min(list.length - 1, to))]).toBe(item)
        },
      ),
    )
  })

  it('swaps dragged rows of different heights once, and not to and fro', () => {
    const tall = { top: 0, bottom: 200 }
    const low = { top: 210, bottom: 260 }
    expect(placeFor(150, [tall, low], 1)).toBe(1)
    expect(placeFor(40, [tall, low], 1)).toBe(0)
    // Having swapped, the low row is above, under the pointer.
    expect(
      placeFor(
        40,
        [
          { top: 0, bottom: 50 },
          { top: 60, bottom: 260 },
        ],
        0,
      ),
    ).toBe(0)
    expect(
      placeFor(
        215,
        [
          { top: 0, bottom: 50 },
          { top: 60, bottom: 260 },
        ],
        0,
      ),
    ).toBe(1)
  })
})
