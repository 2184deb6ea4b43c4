import { type AccessToken, ClientSecretCredential, OnBehalfOfCredential } from '@azure/identity'
import { z } from 'zod'
import type { Asker, Directory, DirectoryPerson } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'

const graphUser = z.object({
  id: z.string(),
  displayName: z.string().nullable(),
  jobTitle: z.string().nullish(),
  department: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
})

const users = z.object({ value: z.array(graphUser) })

type Answer = { ok: boolean; status: number; body: unknown }

/** Of the last four, User.ReadBasic.All tells nothing: they are empty then. To filter by them would be refused. */
const fields = 'id,displayName,userPrincipalName,jobTitle,department,accountEnabled,userType'
const timeoutMs = 4_000
/** Bytes; at this size they are a tenth of it. */
const largestPhoto = 200_000

type Graph = { graph: string; tokenFor: (asker: Asker) => Promise<string> }

/**
 * Microsoft Graph, asked on behalf of the person: User.ReadBasic.All finds people, their own groups tell their teams.
 * Without a person's token, as for the bot, it is asked in the app's own name, which is told of nobody's teams.
 */
export function createGraphDirectory(options: Graph): Directory {
  const ask = asking(options)

  return {
    async search(asker, text) {
      // Quotes and backslashes would end the search phrase.
      const phrase = text.replaceAll(/["\\]/g, ' ').trim()
      if (phrase === '') return []
      const query = new URLSearchParams({ $search: `"displayName:${phrase}"`, $select: fields, $top: '20' })
      const answer = await ask(asker, `/users?${query}`)
      if (!answer.ok) throw refused('search', answer)
      return users
        .parse(answer.body)
        .value.map(personOf)
        .filter(({ left }) => !left)
    },

    async find(asker, oid) {
      if (oid === '') return undefined // Its address would be that of the list of everybody.
      const answer = await ask(asker, `/users/${encodeURIComponent(oid)}?$select=${fields}`)
      // 400 to what can't be an object id.
      if (answer.status === 404 || answer.status === 400) return undefined
      if (!answer.ok) throw refused('look-up', answer)
      return personOf(graphUser.parse(answer.body))
    },

    async findByAddress(asker, address) {
      const quoted = `'${address.replaceAll("'", "''")}'`
      const query = new URLSearchParams({
        $filter: `userPrincipalName eq ${quoted} or mail eq ${quoted}`,
        $select: fields,
        $top: '2',
      })
      const answer = await ask(asker, `/users?${query}`)
      // 400 to what can't be an address.
      if (answer.status === 400) return undefined
      if (!answer.ok) throw refused('look-up', answer)
      const [found, other] = users.parse(answer.body).value
      return found && !other ? personOf(found) : undefined
    },

    async isTeamMember(asker, teamId) {
      if (asker.token === '') return false
      const body = JSON.stringify({ groupIds: [teamId] })
      const answer = await ask(asker, '/me/checkMemberGroups', { method: 'POST', body })
      // Graph answers 400 or 404 to a group that doesn't exist.
      if (!answer.ok) return false
      return z
        .object({ value: z.array(z.string()) })
        .parse(answer.body)
        .value.includes(teamId)
    },

    async photo(asker, oid) {
      if (oid === '') return undefined
      const path = `/users/${encodeURIComponent(oid)}/photos/240x240/$value`
      const answer = await ask(asker, path, {}, readPicture)
      // 404 to who has none; to guests and askers without the permission it isn't said who has one.
      if (answer.status === 401 || answer.status === 403) throw notLetIn()
      return answer.ok ? z.string().optional().parse(answer.body) : undefined
    },
  }
}

/** Asks Graph for something, and reads its answer as JSON unless told how. @throws Refusal `unavailable` */
function asking({ graph, tokenFor }: Graph) {
  return async function ask(
    asker: Asker,
    path: string,
    init: RequestInit = {},
    read: (answer: Response) => Promise<unknown> = (answer) => answer.json(),
  ): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${await tokenFor(asker)}`,
      'content-type': 'application/json',
      consistencylevel: 'eventual',
    }
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      const answer = await fetch(`${graph}${path}`, { ...init, headers, signal })
      const { ok, status } = answer
      if (status === 429 || status >= 500) throw new Error(`Graph is busy: ${status}`)
      return { ok, status, body: ok ? await read(answer) : undefined }
    } catch {
      throw new Refusal('unavailable', 'The directory does not answer. Please try again.')
    }
  }
}

/** Only pictures that every browser shows, and none that would take long to arrive. */
async function readPicture(answer: Response): Promise<string | undefined> {
  const type = /^image\/(jpeg|png|webp)(?=;|$)/.exec(answer.headers.get('content-type') ?? '')?.[0]
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (type === undefined || bytes.length === 0 || bytes.length > largestPhoto) return undefined
  return `data:${type};base64,${bytes.toString('base64')}`
}

/** The app gets a token of its own before anybody has consented: only Graph's answer tells. */
function refused(what: string, { status }: Answer): Error {
  return status === 401 || status === 403 ? notLetIn() : new Error(`Graph refused a ${what}: ${status}`)
}

function notLetIn(): Refusal {
  return new Refusal(
    'unavailable',
    'The directory did not let Laurels in. An administrator may have to consent.',
  )
}

function personOf(user: z.infer<typeof graphUser>): DirectoryPerson {
  const { id, displayName, jobTitle, department, accountEnabled, userType, userPrincipalName } = user
  // So the sign-in name of a guest is made up; their kind is often not told.
  const guest = userType === 'Guest' || /#ext#/i.test(userPrincipalName ?? '')
  return {
    oid: id.toLowerCase(),
    name: displayName ?? '',
    ...(jobTitle ? { jobTitle } : {}),
    ...(department ? { department } : {}),
    ...(accountEnabled === false ? { left: true } : {}),
    ...(guest ? { guest: true } : {}),
  }
}

const heldAtMost = 5_000
const marginMs = 60_000

/**
 * Exchanges a person's token for one to Graph, in their own tenant; without one, gets the app's own. Each is kept
 * until it ends.
 * @throws Refusal `unavailable`, also where an administrator has not consented yet
 */
export function graphTokens(options: { clientId: string; clientSecret: string }) {
  const held = new Map<string, AccessToken>()
  return async (asker: Asker): Promise<string> => {
    const key = asker.token === '' ? asker.tenant : `${asker.tenant} ${asker.oid}`
    const known = held.get(key)
    if (known && known.expiresOnTimestamp > Date.now() + marginMs) return known.token
    const abortSignal = AbortSignal.timeout(timeoutMs)
    const fresh = await credentialFor(asker, options)
      .getToken('https://graph.microsoft.com/.default', { abortSignal })
      .catch(() => {
        throw notLetIn()
      })
    if (held.size >= heldAtMost) held.clear()
    held.set(key, fresh)
    return fresh.token
  }
}

function credentialFor({ tenant, token }: Asker, options: { clientId: string; clientSecret: string }) {
  const { clientId, clientSecret } = options
  return token === ''
    ? new ClientSecretCredential(tenant, clientId, clientSecret)
    : new OnBehalfOfCredential({ ...options, tenantId: tenant, userAssertionToken: token })
}
