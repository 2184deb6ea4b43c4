import { OnBehalfOfCredential } from '@azure/identity'
import { z } from 'zod'
import type { Asker, Directory, DirectoryPerson } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'

const graphUser = z.object({
  id: z.string(),
  displayName: z.string().nullable(),
  jobTitle: z.string().nullish(),
  department: z.string().nullish(),
})

const fields = 'id,displayName,jobTitle,department'
const timeoutMs = 4_000

/** Microsoft Graph, asked on behalf of the person: User.ReadBasic.All finds people, their own groups tell their teams. */
export function createGraphDirectory(options: {
  graph: string
  tokenFor: (asker: Asker) => Promise<string>
}): Directory {
  async function ask(asker: Asker, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = {
      authorization: `Bearer ${await options.tokenFor(asker)}`,
      'content-type': 'application/json',
      consistencylevel: 'eventual',
    }
    const signal = AbortSignal.timeout(timeoutMs)
    const answer = await fetch(`${options.graph}${path}`, { ...init, headers, signal }).catch(() => {
      throw new Refusal('unavailable', 'The directory does not answer. Please try again.')
    })
    if (answer.status === 429 || answer.status >= 500)
      throw new Refusal('unavailable', 'The directory is busy. Please try again.')
    return answer
  }

  return {
    async search(asker, text) {
      // Quotes and backslashes would end the search phrase.
      const phrase = text.replaceAll(/["\\]/g, ' ').trim()
      if (phrase === '') return []
      const query = new URLSearchParams({ $search: `"displayName:${phrase}"`, $select: fields, $top: '20' })
      const answer = await ask(asker, `/users?${query}`)
      if (!answer.ok) throw new Error(`Graph refused a search: ${answer.status}`)
      return z
        .object({ value: z.array(graphUser) })
        .parse(await answer.json())
        .value.map(personOf)
    },

    async find(asker, oid) {
      const answer = await ask(asker, `/users/${encodeURIComponent(oid)}?$select=${fields}`)
      if (answer.status === 404) return undefined
      if (!answer.ok) throw new Error(`Graph refused a look-up: ${answer.status}`)
      return personOf(graphUser.parse(await answer.json()))
    },

    async isTeamMember(asker, teamId) {
      const body = JSON.stringify({ groupIds: [teamId] })
      const answer = await ask(asker, '/me/checkMemberGroups', { method: 'POST', body })
      // Graph answers 400 or 404 to a group that doesn't exist.
      if (!answer.ok) return false
      return z
        .object({ value: z.array(z.string()) })
        .parse(await answer.json())
        .value.includes(teamId)
    },
  }
}

function personOf({ id, displayName, jobTitle, department }: z.infer<typeof graphUser>): DirectoryPerson {
  return {
    oid: id.toLowerCase(),
    name: displayName ?? '',
    ...(jobTitle ? { jobTitle } : {}),
    ...(department ? { department } : {}),
  }
}

/** Exchanges a person's token for one to Graph, in their own tenant. */
export function graphTokens(options: { clientId: string; clientSecret: string }) {
  return async ({ tenant, token }: Asker): Promise<string> => {
    const credential = new OnBehalfOfCredential({ ...options, tenantId: tenant, userAssertionToken: token })
    return (await credential.getToken('https://graph.microsoft.com/.default')).token
  }
}
