import type { Directory, DirectoryPerson } from '#core/ports.ts'
import {
  northwind,
  type SamplePerson,
  sampleLeaver,
  samplePeople,
  samplePerson,
  sampleTeams,
} from '#local/sample/people.ts'

/** The directory port over the sample people: each tenant sees its own, and guests are not offered. */
export function createSampleDirectory(): Directory {
  return {
    async search(asker, text) {
      const wanted = words(text)
      if (wanted.length === 0) return []
      const found = samplePeople.filter(
        (each) => each.tenant === asker.tenant && !each.guest && matches(each, wanted),
      )
      return found.slice(0, 20).map(listed)
    },
    async find(asker, oid) {
      if (oid === sampleLeaver.oid && asker.tenant === northwind) return sampleLeaver
      const found = samplePeople.find((each) => each.tenant === asker.tenant && each.oid === oid)
      return found && listed(found)
    },
    async findByAddress(asker, address) {
      const found = samplePeople.find(
        ({ tenant, email }) => tenant === asker.tenant && email === address.toLowerCase(),
      )
      return found && listed(found)
    },
    async isTeamMember(asker, teamId) {
      const team = sampleTeams.find((each) => each.id === teamId)
      const members = team?.members.map((id) => samplePerson(id)) ?? []
      return members.some((each) => each?.tenant === asker.tenant && each.oid === asker.oid)
    },
    // Invented people have no faces: initials are truer than a drawing.
    photo: async () => undefined,
  }
}

function matches({ name, email }: SamplePerson, wanted: string[]): boolean {
  const own = words(`${name} ${email.split('@')[0]}`)
  return wanted.every((word) => own.some((candidate) => candidate.startsWith(word)))
}

/** Lower case without accents, so that “alvarez” finds Álvarez and “zukowski” Żukowski. */
function words(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

function listed({ oid, name, jobTitle, department, guest }: SamplePerson): DirectoryPerson {
  return {
    oid,
    name,
    ...(jobTitle && { jobTitle }),
    ...(department && { department }),
    ...(guest && { guest }),
  }
}
