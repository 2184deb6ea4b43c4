import { describe, expect, it } from 'vitest'
import { submitNomination } from '#core/contract/nominations.ts'
import type { Award, Cycle, Program } from '#core/contract/programs.ts'
import { commend } from '#core/contract/recognition.ts'
import { standingOf } from '#core/contract/standing.ts'
import { currentCycle, programToShow } from '#tabs/api/current.ts'
import { checkCommendation, commendationOf } from '#tabs/commend/commendation.ts'
import { setupChoices } from '#tabs/configure/setup-choices.ts'
import { checkDraft, checkLink, refusedFields } from '#tabs/nominate/check-draft.ts'
import { contentOf, draftOf, emptyDraft, type NominationDraft, withAward } from '#tabs/nominate/draft.ts'
import { award } from '#tests/support/builders.ts'

const mentor = (changes: Partial<Award> = {}): Award =>
  award({ outcomes: ['achieved', 'attempted'], modes: ['mentoring', 'teaching'], ...changes })

const draft = (changes: Partial<NominationDraft> = {}): NominationDraft => ({
  ...emptyDraft,
  awardId: 'mentor',
  nominees: [{ ref: 'ben', name: 'Ben' }],
  story: 'He listened for an hour every week, and we grew.',
  mode: 'mentoring',
  ...changes,
})

const cycle = (changes: Partial<Cycle> = {}): Cycle => ({
  id: 'c1',
  programId: 'program',
  name: 'Autumn',
  status: 'open',
  opensAt: 0,
  closesAt: 1,
  ...changes,
})

describe('checking a nomination before it is sent', () => {
  it('finds nothing wrong with a complete one, and the server agrees', () => {
    const complete = draft({
      evidence: [
        { title: ' Notes ', url: ' https://example.com/a ' },
        { title: '', url: ' ' },
      ],
    })
    expect(checkDraft(complete, mentor(), ['ana'])).toEqual({})
    const body = { commandId: crypto.randomUUID(), ...contentOf(complete) }
    expect(submitNomination.parse(body).evidence).toEqual([{ title: 'Notes', url: 'https://example.com/a' }])
  })
  it('names everything that is missing', () => {
    expect(checkDraft(emptyDraft, undefined, [])).toEqual({
      award: 'award-missing',
      nominees: 'nominees-missing',
      story: 'story-short',
      mode: 'mode-missing',
    })
  })
  it('counts the story in characters, not in units or spaces', () => {
    expect(checkDraft(draft({ story: '😀'.repeat(2_000) }), mentor(), [])).toEqual({})
    expect(checkDraft(draft({ story: '😀'.repeat(2_001) }), mentor(), [])).toEqual({ story: 'story-long' })
    expect(checkDraft(draft({ story: `short${' '.repeat(40)}` }), mentor(), [])).toEqual({
      story: 'story-short',
    })
  })
  it('N2 lets nobody nominate themselves, also not in a group, unless the award allows it', () => {
    const group = draft({
      nominees: [
        { ref: 'ben', name: 'Ben' },
        { ref: 'ana', name: 'Ana' },
      ],
    })
    expect(checkDraft(group, mentor(), ['ana', 'dir:1'])).toEqual({ nominees: 'nominees-self' })
    expect(checkDraft(group, mentor({ selfNomination: true }), ['ana', 'dir:1'])).toEqual({})
  })
  it.each([
    ['javascript:alert(1)', 'evidence-url'],
    ['http://example.com', 'evidence-url'],
    ['https://name:word@example.com', 'evidence-url'],
    ['example.com', 'evidence-url'],
    ['https://example.com', undefined],
  ])('N4 takes %s as %s', (url, flaw) => {
    expect(checkLink({ title: 'A link', url })).toBe(flaw)
  })
  it('finds the fields a server refused', () => {
    const issues = [
      { path: 'awardId' },
      { path: 'body.evidence.0.url' },
      { path: '/story' },
      { path: 'else' },
    ]
    expect(refusedFields(issues)).toEqual({ award: 'refused', evidence: 'refused', story: 'refused' })
  })
})

describe('a nomination’s draft', () => {
  it('takes back what another award does not honor', () => {
    const before = draft({ mode: 'mentoring', outcome: 'attempted' })
    const after = withAward(
      before,
      mentor({ id: 'certified', modes: ['course', 'certification'], outcomes: ['achieved'] }),
    )
    expect(after).toMatchObject({ awardId: 'certified', mode: '', outcome: 'achieved', story: before.story })
    expect(withAward(before, mentor({ modes: ['course'] })).mode).toBe('course')
  })
  it('is what was sent when edited again', () => {
    const content = contentOf(draft())
    const nomination = {
      id: 'n1',
      cycleId: 'c1',
      awardId: 'mentor',
      nominator: { id: 'ana', name: 'Ana' },
      nominees: [{ id: 'ben', name: 'Ben' }],
      helpers: [],
      story: draft().story,
      mode: 'mentoring',
      outcome: 'achieved',
      evidence: [],
      shareStory: true,
      status: 'submitted',
      endorsements: 0,
      revision: 1,
      submittedAt: 0,
      changedAt: 0,
    } as const
    expect(
      contentOf(draftOf({ ...nomination, nominees: [...nomination.nominees], helpers: [], evidence: [] })),
    ).toEqual(content)
    const at = (status: Cycle['status']) =>
      standingOf({ ...nomination, nominees: [], helpers: [], evidence: [] }, cycle({ status }))
    expect((['open', 'judging', 'decided', 'published'] as const).map(at)).toEqual([
      'submitted',
      'reading',
      'decided',
      'given',
    ])
  })
})

describe('a commendation', () => {
  const thanks = {
    recipients: [{ ref: 'ben', name: 'Ben' }],
    message: 'Thank you!',
    mode: '',
    visibility: 'team',
  } as const
  const said = { ...thanks, recipients: [...thanks.recipients] }
  it('W2 means the team only where there is one, and the server takes it', () => {
    expect(commendationOf(said, 'team-1').visibility).toEqual({ kind: 'team', teamId: 'team-1' })
    const body = commendationOf(said, undefined)
    expect(commend.parse({ commandId: crypto.randomUUID(), ...body }).visibility).toEqual({ kind: 'tenant' })
  })
  it('needs somebody and a few words', () => {
    expect(checkCommendation(said)).toEqual({})
    expect(checkCommendation({ ...said, recipients: [], message: ' a ' })).toEqual({
      recipients: 'needRecipients',
      message: 'needMessage',
    })
  })
})

describe('the current cycle', () => {
  const ids = (...cycles: Cycle[]) => currentCycle(cycles)?.id
  it('is the one under way, else the next, else the last', () => {
    const next = cycle({ id: 'next', status: 'scheduled' })
    const later = cycle({ id: 'later', status: 'scheduled' })
    const past = cycle({ id: 'past', status: 'published' })
    expect(ids(next, cycle({ id: 'now', status: 'judging' }), past)).toBe('now')
    expect(ids(later, next, past)).toBe('next')
    expect(ids(past, cycle({ id: 'older', status: 'published' }))).toBe('past')
    expect(ids()).toBeUndefined()
  })
})

describe('the program to begin with', () => {
  const program = (id: string, ...cycles: Cycle[]): Program => ({
    id,
    name: id,
    description: '',
    timeZone: 'UTC',
    owners: [],
    awards: [],
    cycles,
  })
  const quiet = program('a')
  const open = program('b', cycle())
  it('is the one that was chosen, else one that is open for nominations, else the first', () => {
    expect(programToShow([quiet, open], 'a')?.id).toBe('a')
    expect(programToShow([quiet, open])?.id).toBe('b')
    expect(programToShow([quiet, open], 'gone')?.id).toBe('b')
    expect(programToShow([quiet])?.id).toBe('a')
    expect(programToShow([])).toBeUndefined()
  })
})

describe('setting up a tab', () => {
  it('offers the wall and every ceremony that has not ended', () => {
    const listing = { cycleId: 'c1', startsAt: 5, hosts: [] }
    const choices = setupChoices('Wall', [
      { ...listing, id: 'soon', title: 'Soon', status: 'planned' },
      { ...listing, id: 'over', title: 'Over', status: 'ended' },
    ])
    expect(choices.map(({ setup }) => setup.path)).toEqual(['/wall', '/panel?ceremony=soon'])
  })
})
