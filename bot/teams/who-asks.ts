import type { Sender } from '#bot/endpoint.ts'
import { guid, type Incoming, tenantOf } from '#bot/teams/activity.ts'
import type { Roster } from '#bot/teams/roster.ts'
import type { Directory } from '#core/ports.ts'

/** Who uses the message extension; undefined where it is nobody of an organization. */
export type WhoAsks = (activity: Incoming) => Promise<Sender | undefined>

/**
 * Finds who uses the message extension, also in conversations that the bot is not in, whose roster it isn't told: there
 * the directory of the tenant that is claimed has to know the account (rule E1).
 * @throws Error where neither says
 */
export function whoAsks(options: {
  roster: Roster
  directory: Directory
  isServed: (tenant: string) => boolean
}): WhoAsks {
  const { roster, directory, isServed } = options
  return async (activity) => {
    const claimed = tenantOf(activity)
    const listed = await roster.find(activity, activity.from.id).catch((error: unknown) => {
      // There is nobody else to ask.
      if (!claimed) throw error
      return undefined
    })
    if (listed) return listed
    // A directory that is none of ours is not asked for anybody.
    return claimed && isServed(claimed) ? inDirectory(directory, claimed, activity) : undefined
  }
}

async function inDirectory(
  directory: Directory,
  tenant: string,
  activity: Incoming,
): Promise<Sender | undefined> {
  const oid = (activity.from.aadObjectId ?? '').toLowerCase()
  if (!guid.test(oid)) return undefined
  const found = await directory.find({ tenant, oid, token: '' }, oid)
  // Who is here from another organization, or from none, is not in its directory, or is there as a guest.
  if (found?.oid.toLowerCase() !== oid || found.left) return undefined
  return { tenant, oid, name: found.name, guest: found.guest === true }
}
