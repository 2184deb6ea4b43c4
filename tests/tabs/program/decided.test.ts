import { createElement } from 'react'
import { expect, test } from 'vitest'
import type { Decision, Ranking } from '#core/contract/judging.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { Decided } from '#tabs/program/Decided.tsx'
import { wordsOf } from '#tests/support/page/words-of.tsx'
import { award } from '#tests/tabs/live/views.ts'

const dana = { id: 'dana', name: 'Dana Whitfield' }
const byDana: Decision = {
  number: 2,
  decidedAt: 0,
  decidedBy: dana,
  awards: [
    {
      kind: 'winners',
      awardId: award.id,
      winners: ['ana'],
      finalists: ['ana', 'ben'],
      decidedBy: dana,
      decidedAt: 0,
      number: 2,
    },
  ],
  open: [],
  auditHead: 'seal',
}
const ranked = { award, withheld: false, nominations: [] }
const shown = (decision: Decision) =>
  wordsOf(
    createElement(Decided, {
      cycle: { status: 'decided' } as Cycle,
      ranking: { cycleId: 'spring', awards: [ranked] } as unknown as Ranking,
      decision,
    }),
  )

test('C7 J6 what a live vote decided is headed so, not by the name of who left it to the vote', () => {
  expect(shown(byDana)).toContain('Decision 2|Dana Whitfield · ')
  expect(shown(byDana)).toContain('Decision 2 · Dana Whitfield · ')
  const voted = shown({
    ...byDana,
    voted: true,
    awards: byDana.awards.map((one) => ({ ...one, voted: true })),
  })
  expect(voted).toContain('Decision 2|By live vote · ')
  expect(voted).toContain('Decision 2 · By live vote · ')
  expect(voted).not.toContain('Dana')
})
