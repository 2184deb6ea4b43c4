import { fileURLToPath } from 'node:url'
import { botAuthentication } from '#bot/teams/authentication.ts'
import { teamsBot } from '#bot/teams/teams-bot.ts'
import { teamsLinks } from '#bot/teams/teams-links.ts'
import {
  createService,
  type Service,
  type ServiceDependencies,
  waitingAtMost,
} from '#service/create-service.ts'
import { createGraphDirectory, graphTokens } from '#service/directory/graph-directory.ts'
import { keepPhotos } from '#service/directory/keep-photos.ts'
import { type Environment, readEnvironment } from '#service/environment.ts'
import { createEntraVerifier } from '#service/identity/entra.ts'
import { managedIdentity } from '#service/identity/managed-identity.ts'
import { redisSiblings } from '#service/live/redis-siblings.ts'
import { createGraphInstaller } from '#service/reach/graph-installer.ts'
import { openManagedStorage } from '#service/storage/managed-storage.ts'

/** Longer than a request may take and its last write, with its retries, together (rule N1). */
const timing = {
  requestMs: 10_000,
  closingMs: 60_000,
  graceMs: 10 * 60_000,
  sendMs: 60_000,
  sweepMs: 5_000,
  scheduleMs: 30_000,
}

try {
  await serve(readEnvironment(process.env))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function serve(environment: Environment): Promise<void> {
  const clientId = environment.LAURELS_CLIENT_ID
  const storage = await openManagedStorage({
    account: environment.LAURELS_STORAGE_ACCOUNT,
    identity: environment.LAURELS_IDENTITY,
    wakeAfterMs: timing.closingMs,
  })
  const graph = {
    graph: 'https://graph.microsoft.com/v1.0',
    tokenFor: graphTokens({ clientId, clientSecret: environment.LAURELS_CLIENT_SECRET }),
  }
  const service = await createService({
    ...storage,
    directory: keepPhotos(createGraphDirectory(graph), Date.now),
    ...installing(environment, graph),
    connectBot: teamsBot({
      appId: clientId,
      authentication: botAuthentication({
        appId: clientId,
        secret: environment.LAURELS_CLIENT_SECRET,
        tenant: environment.LAURELS_HOME_TENANT,
      }),
      links: teamsLinks({
        appId: environment.LAURELS_TEAMS_APP_ID,
        origin: environment.LAURELS_ORIGINS[0] as string,
        botId: clientId,
      }),
      peoplePicker: true,
    }),
    tenants: environment.LAURELS_TENANTS,
    verifyToken: createEntraVerifier({ clientId, tenants: environment.LAURELS_TENANTS }),
    tabFolder: fileURLToPath(new URL('../tabs', import.meta.url)),
    origins: environment.LAURELS_ORIGINS,
    ...(await carriers(environment)),
    firstOwners: environment.LAURELS_OWNERS.map((owner) => {
      const [tenant = '', oid = ''] = owner.split(':')
      return { tenant, oid }
    }),
    timing,
    requestsPerMinute: 600,
    sendsPerSecond: environment.LAURELS_SENDS_PER_SECOND,
    log: true,
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(service))
  await service.app.listen({ host: '0.0.0.0', port: environment.PORT, backlog: waitingAtMost })
}

/** Installs the app for people, where an administrator wants that. */
function installing(
  environment: Environment,
  graph: Parameters<typeof createGraphDirectory>[0],
): Pick<ServiceDependencies, 'installer'> {
  if (environment.LAURELS_INSTALL_FOR_PEOPLE === 'off') return {}
  return {
    installer: createGraphInstaller({
      ...graph,
      teamsAppId: environment.LAURELS_TEAMS_APP_ID,
      speaker: { serviceUrl: everybodysTeams, botId: `28:${environment.LAURELS_CLIENT_ID}` },
      now: Date.now,
      onProblem: complain,
    }),
  }
}

/** Where Teams takes a bot's messages to any chat, until an activity from there names a nearer address. */
const everybodysTeams = 'https://smba.trafficmanager.net/teams/'

/** What carries messages to screens and between processes. */
async function carriers({
  LAURELS_LIVE: live,
  LAURELS_IDENTITY: identity,
}: Environment): Promise<Pick<ServiceDependencies, 'siblings' | 'transport'>> {
  const redis = live.kind === 'alone' ? undefined : live.redis
  const siblings = redis === undefined ? {} : { siblings: redisSiblings(redis, complain) }
  if (live.kind !== 'azure') return siblings
  // Only where it is asked for: nobody else pays for loading it.
  const { azureTransport } = await import('#service/live/azure-transport.ts')
  return { ...siblings, transport: azureTransport({ ...live, credential: managedIdentity(identity) }) }
}

/** Less than the five seconds that Azure gives a process to end. */
const leaveWithinMs = 3_500

async function end(service: Service): Promise<void> {
  await service
    .leave(leaveWithinMs)
    .then(() => service.close())
    .catch(complain)
  process.exit(0)
}

function complain(problem: unknown): void {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
}
