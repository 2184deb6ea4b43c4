import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangeCeremony, type CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import { foundProblems } from '#tabs/ceremony/prepare/found-problems.ts'
import {
  checkOrder,
  draftOf,
  fieldId,
  keyOf,
  minutesOf,
  orderOf,
} from '#tabs/ceremony/prepare/order-draft.ts'
import { previewsOf } from '#tabs/ceremony/prepare/preview-scenes.ts'
import { award } from '#tests/tabs/live/views.ts'

type Order = CeremonyPlanView['order']
const omar = { id: 'omar', name: 'Omar' }
const order: Order = [
  { kind: 'opening', text: 'Welcome.', minutes: 3 },
  { kind: 'award', awardId: 'mentor', presenter: omar, minutes: 5, notes: 'Lights first.' },
  { kind: 'interlude', id: 'story', title: 'A failed rollout', text: 'What it taught us.' },
  { kind: 'award', awardId: 'brave', minutes: 0 },
  { kind: 'closing' },
]
const sayings = [{ person: { id: 'mei', name: 'Mei-Ling' }, text: 'may-LING' }]
const awards = ['mentor', 'brave'].map((id) => ({ ...award, id, name: id }))

describe('the running order while it is written', () => {
  test('sent as it was read, it changes nothing, and the server takes it', () => {
    const draft = draftOf({ order, sayings })
    const sent = orderOf(draft)
    expect(sent).toEqual(order.map((item) => ('presenter' in item ? { ...item, presenter: 'omar' } : item)))
    const body = { commandId: 'command-1', version: 2, order: sent, sayings: draft.sayings }
    expect(arrangeCeremony.safeParse(body).error).toBeUndefined()
  })

  test('whatever is written, an order without flaws is one the server takes', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom('', ' ', 'x'.repeat(601), 'x'.repeat(1_001)),
    )
    const minutes = fc.oneof(fc.constantFrom('', '0', '60', '61', '-1', '1.5', 'ten'), fc.nat(99).map(String))
    fc.assert(
      fc.property(texts, texts, texts, minutes, (title, text, notes, minute) => {
        const draft = draftOf({ order, sayings })
        draft.parts = draft.parts.map((part) =>
          part.kind === 'interlude' ? { ...part, title, text, notes, minutes: minute } : part,
        )
        if (checkOrder(draft).length > 0) return
        const parsed = arrangeCeremony.safeParse({
          commandId: 'command-1',
          version: 0,
          order: orderOf(draft),
        })
        // Signs that text must not hold are the server's to find.
        const wrong = parsed.error?.issues.filter(({ message }) => !message.endsWith('character')) ?? []
        expect(wrong).toEqual([])
      }),
    )
  })

  test('every flaw names its part and field, in the order in which they stand', () => {
    const draft = draftOf({ order, sayings: [] })
    draft.parts = draft.parts.map((part) => {
      if (part.kind === 'interlude') return { ...part, title: ' ', minutes: '61' }
      return part.kind === 'opening' ? { ...part, notes: 'x'.repeat(1_001) } : part
    })
    const found = checkOrder(draft)
    expect(found.map((flaw) => [fieldId(flaw), flaw.flaw])).toEqual([
      ['opening-notes', 'tooLong'],
      ['interlude-story-title', 'missing'],
      ['interlude-story-minutes', 'minutes'],
    ])
    expect(draft.parts.map(keyOf)).toContain('interlude-story')
  })

  test('minutes are summed where anybody planned any', () => {
    expect(minutesOf(draftOf({ order, sayings: [] }).parts)).toBe(8)
    expect(minutesOf(draftOf({ order: [{ kind: 'opening' }, { kind: 'closing' }] }).parts)).toBeUndefined()
  })
})

describe('what the check found', () => {
  const [certified, mentor] = [
    { id: 'certified', name: 'Certified' },
    { id: 'mentor', name: 'Mentor' },
  ]
  const priya = { id: 'priya', name: 'Priya' }

  test('is told once for each kind, what keeps the doors shut first, and nothing of it is lost', () => {
    const found = foundProblems([
      { code: 'departed', blocks: false, mend: 'people', award: mentor, subject: priya },
      { code: 'not_decided', blocks: true, mend: 'decide', award: certified },
      { code: 'not_decided', blocks: true, mend: 'decide', award: mentor },
      { code: 'no_second_host', blocks: false, mend: 'settings' },
    ])
    expect(found).toEqual([
      { code: 'not_decided', blocks: true, mend: 'decide', awards: [certified, mentor], people: [] },
      {
        code: 'departed',
        blocks: false,
        mend: 'people',
        awards: [],
        people: [{ award: mentor, subject: priya }],
      },
      { code: 'no_second_host', blocks: false, mend: 'settings', awards: [], people: [] },
    ])
  })
})

describe('the preview of the stage', () => {
  const standIns = {
    finalist: (number: number) => `Finalist ${number}`,
    winner: 'Somebody',
    citation: 'Why.',
  }
  const previews = previewsOf({ order, awards }, standIns)

  test('shows every screen in the order of the plan, each once', () => {
    expect(previews.map(({ key }) => key)).toEqual([
      'lobby',
      'opening',
      ...['intro', 'finalists', 'drumroll', 'revealed'].map((scene) => `mentor ${scene}`),
      'story',
      ...['intro', 'finalists', 'drumroll', 'revealed'].map((scene) => `brave ${scene}`),
      'closing',
    ])
    const third = previews.find(({ key }) => key === 'brave intro')
    expect(third?.scene).toMatchObject({ number: 2, of: 2 })
  })

  test('C4 holds stand-ins only, whatever is planned', () => {
    const shown = JSON.stringify(previews)
    for (const hidden of ['Omar', 'Lights first.', 'may-LING']) expect(shown).not.toContain(hidden)
  })
})
