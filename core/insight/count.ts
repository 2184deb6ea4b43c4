import type { Insight } from '#core/contract/insight.ts'
import { type LearningMode, learningModes, type Outcome } from '#core/contract/programs.ts'

/** One thing that happened: who took part in it, and whom it recognized. */
export type Deed = {
  kind: 'nomination' | 'endorsement' | 'commendation' | 'milestone' | 'award'
  at: number
  mode?: LearningMode | undefined
  tookPart: string[]
  recognized: string[]
}

export type CountedCycle = {
  id: string
  name: string
  nominated: Outcome[]
  won: Outcome[]
}

export type CountedPerson = { id: string; department?: string | undefined; jobTitle?: string | undefined }

/** Fewer people than this are never shown as a group of their own. */
export const smallestGroup = 5

/**
 * Counts people and things (rule W6: no one is named or ranked, and no group is small enough to guess from).
 * @param months what to show, oldest first, as `monthOf` names them
 * @param monthOf the month (YYYY-MM) of a moment in the program's time zone
 * @param partial not all deeds of these months are given
 * @param wallRead all recognitions ever are
 */
export function countInsight(facts: {
  deeds: Deed[]
  cycles: CountedCycle[]
  people: CountedPerson[]
  leaderWords: string[]
  months: string[]
  monthOf: (at: number) => string
  partial: boolean
  wallRead: boolean
}): Insight {
  const { deeds, cycles, people, leaderWords, months, monthOf, partial, wallRead } = facts
  const shown = new Set(months)
  const counted = deeds.filter(({ at }) => shown.has(monthOf(at)))
  const tookPart = peopleOf(counted, 'tookPart')
  const recognized = peopleOf(counted, 'recognized')
  const within = (group: CountedPerson[]) => ({
    people: group.length,
    tookPart: group.filter(({ id }) => tookPart.has(id)).length,
    recognized: group.filter(({ id }) => recognized.has(id)).length,
  })
  const ever = peopleOf(deeds, 'recognized')
  return {
    partial,
    months: countMonths(counted, months, monthOf),
    departments: departmentsOf(people).map(({ name, group }) => ({
      ...(name === undefined ? {} : { department: name }),
      ...within(group),
    })),
    modes: learningModes.map((mode) => ({
      mode,
      nominations: counted.filter((deed) => deed.kind === 'nomination' && deed.mode === mode).length,
      recognitions: counted.filter((deed) => isRecognition(deed) && deed.mode === mode).length,
    })),
    outcomes: cycles.map(({ id, name, nominated, won }) => ({
      cycleId: id,
      cycleName: name,
      achieved: nominated.filter((outcome) => outcome === 'achieved').length,
      attempted: nominated.filter((outcome) => outcome === 'attempted').length,
      achievedWon: won.filter((outcome) => outcome === 'achieved').length,
      attemptedWon: won.filter((outcome) => outcome === 'attempted').length,
    })),
    people: {
      known: people.length,
      never: people.filter(({ id }) => !ever.has(id)).length,
      partial: !wallRead,
    },
    leaders: {
      words: leaderWords,
      ...leadersOf(
        people.filter((one) => isLeader(one, leaderWords)),
        within,
      ),
    },
  }
}

function leadersOf(
  leaders: CountedPerson[],
  within: (group: CountedPerson[]) => Insight['departments'][number],
) {
  return leaders.length < smallestGroup ? { people: leaders.length } : within(leaders)
}

function countMonths(deeds: Deed[], months: string[], monthOf: (at: number) => string): Insight['months'] {
  const byMonth = grouped(deeds, ({ at }) => monthOf(at))
  return months.map((month) => {
    const own = byMonth.get(month) ?? []
    const count = (kind: Deed['kind']) => own.filter((deed) => deed.kind === kind).length
    return {
      month,
      tookPart: peopleOf(own, 'tookPart').size,
      recognized: peopleOf(own, 'recognized').size,
      nominations: count('nomination'),
      commendations: count('commendation'),
      milestones: count('milestone'),
      awards: count('award'),
    }
  })
}

function departmentsOf(people: CountedPerson[]): { name: string | undefined; group: CountedPerson[] }[] {
  const large = [...grouped(people, ({ department }) => department)]
    .flatMap(([name, group]) =>
      name !== undefined && group.length >= smallestGroup ? [{ name, group }] : [],
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  const rest = people.filter(({ department }) => !large.some(({ name }) => name === department))
  if (rest.length === 0) return large
  if (rest.length >= smallestGroup) return [...large, { name: undefined, group: rest }]
  // Few left over are hidden in the smallest department, which makes them enough.
  const [smallest] = large.toSorted((one, other) => one.group.length - other.group.length)
  if (!smallest) return []
  const others = large.filter((one) => one !== smallest)
  return [...others, { name: undefined, group: [...smallest.group, ...rest] }]
}

function isLeader({ jobTitle }: CountedPerson, words: string[]): boolean {
  const title = jobTitle?.toLowerCase().split(/[^\p{L}\p{N}]+/u) ?? []
  return words.some((word) => title.includes(word.toLowerCase()))
}

function isRecognition({ kind }: Deed): boolean {
  return kind === 'commendation' || kind === 'milestone' || kind === 'award'
}

function grouped<T, K>(all: T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

function peopleOf(deeds: Deed[], as: 'tookPart' | 'recognized'): Set<string> {
  return new Set(deeds.flatMap((deed) => deed[as]))
}
