import { z } from 'zod'
import type { Address, Installed, Installer } from '#core/ports.ts'
import { type GraphAnswer, type GraphSettings, graphAsTheApp } from '#service/reach/graph.ts'

type InstallerSettings = GraphSettings & {
  /** Id of the Teams app, as its manifest says it. */
  teamsAppId: string
  /** How the bot speaks in chats that Graph names. */
  speaker: Pick<Address, 'serviceUrl' | 'botId'>
  now: () => number
  onProblem: (error: unknown) => void
}

/**
 * Installs the app for people by Microsoft Graph (rule R6). It has to be in their organization's store, and an
 * administrator to have consented to `TeamsAppInstallation.ReadWriteSelfForUser.All` and `AppCatalog.Read.All`.
 */
export function createGraphInstaller(settings: InstallerSettings): Installer {
  const install = installing(settings)
  const hindrances = rememberHindrances(settings)
  return {
    async install(person) {
      const hindrance = hindrances.now(person.tenant)
      if (hindrance) return hindrance
      try {
        return { kind: 'installed', address: await install(person) }
      } catch (error) {
        if (!(error instanceof NotInstalled)) return { kind: 'later', reason: String(error).slice(0, 300) }
        hindrances.note(person.tenant, error)
        return error.outcome
      }
    },
  }
}

/** Under which id an organization's store has the app is asked so often. */
const storedMs = 60 * 60_000

const apps = z.object({ value: z.array(z.object({ id: z.string().min(1) })) })
const chat = z.object({ id: z.string().min(1) })

/** Installs it for somebody, and gives the chat that comes with it. @throws NotInstalled */
function installing(settings: InstallerSettings) {
  const { graph, teamsAppId, speaker, now } = settings
  const ask = graphAsTheApp(settings)
  const stored = new Map<string, { id: string; until: number }>()

  async function idInStore(tenant: string): Promise<string> {
    const known = stored.get(tenant)
    if (known && known.until > now()) return known.id
    const query = new URLSearchParams({ $filter: `externalId eq '${teamsAppId}'`, $select: 'id' })
    const [app] = apps.parse(toldBy(await ask(tenant, `/appCatalogs/teamsApps?${query}`))).value
    if (!app) throw new NotInstalled({ kind: 'refused', why: 'not-published' }, 'The store has no such app.')
    stored.set(tenant, { id: app.id, until: now() + storedMs })
    return app.id
  }

  return async ({ tenant, oid }: { tenant: string; oid: string }): Promise<Address> => {
    const app = await idInStore(tenant)
    const installations = `/users/${encodeURIComponent(oid)}/teamwork/installedApps`
    const bound = { 'teamsApp@odata.bind': `${graph}/appCatalogs/teamsApps/${app}` }
    const added = await ask(tenant, installations, bound)
    // Who has it already is told so by 409.
    if (!(added.kind === 'refused' && added.status === 409)) toldBy(added)
    const query = new URLSearchParams({ $expand: 'teamsApp', $filter: `teamsApp/id eq '${app}'` })
    const [installation] = apps.parse(toldBy(await ask(tenant, `${installations}?${query}`))).value
    if (!installation) throw new NotInstalled({ kind: 'later', reason: notYet }, notYet)
    const itsChat = await ask(tenant, `${installations}/${encodeURIComponent(installation.id)}/chat`)
    if (itsChat.kind === 'refused') throw new NotInstalled({ kind: 'later', reason: notYet }, notYet)
    return { ...speaker, conversationId: chat.parse(toldBy(itsChat)).id }
  }
}

const notYet = 'Teams has installed Laurels for them, but doesn’t show the chat yet.'

/** What an organization refused is not asked for again within this. */
const refusedMs = 10 * 60_000

/** Keeps what concerns a whole organization from being asked for each of its people, and complained of each time. */
function rememberHindrances({ now, onProblem }: Pick<InstallerSettings, 'now' | 'onProblem'>) {
  const held = new Map<string, { outcome: NotNow; until: number }>()
  const complained = new Set<string>()
  return {
    now(tenant: string): NotNow | undefined {
      const { outcome, until } = held.get(tenant) ?? { until: 0 }
      if (!outcome || until <= now()) return undefined
      return outcome.kind === 'later' ? { ...outcome, afterMs: until - now() } : outcome
    },
    note(tenant: string, { outcome, message }: NotInstalled): void {
      if (outcome.kind === 'later') {
        if (outcome.afterMs) held.set(tenant, { outcome, until: now() + outcome.afterMs })
        return
      }
      const { why } = outcome
      if (why !== 'no-consent' && why !== 'not-published') return
      held.set(tenant, { outcome, until: now() + refusedMs })
      if (complained.has(`${tenant} ${why}`)) return
      complained.add(`${tenant} ${why}`)
      onProblem(new Error(`Laurels can’t install itself for people (${why}): ${message}`))
    },
  }
}

type NotNow = Exclude<Installed, { kind: 'installed' }>

class NotInstalled extends Error {
  readonly outcome: NotNow
  constructor(outcome: NotNow, reason: string) {
    super(reason)
    this.outcome = outcome
  }
}

/** @throws NotInstalled where it told nothing */
function toldBy(answer: GraphAnswer): unknown {
  if (answer.kind === 'told') return answer.body
  throw new NotInstalled(outcomeOf(answer), answer.reason)
}

function outcomeOf(answer: Exclude<GraphAnswer, { kind: 'told' }>): NotNow {
  if (answer.kind === 'later') return answer
  const { status, reason } = answer
  if (status === 401 || (status === 403 && unconsented.test(reason)))
    return { kind: 'refused', why: 'no-consent' }
  return { kind: 'refused', why: status === 404 ? 'no-account' : 'not-allowed' }
}

/** How Graph words that the app has no such permission. A policy that keeps it from somebody is a 403, too. */
const unconsented = /Authorization_RequestDenied|missing (role|scope) permissions|insufficient privileges/i
