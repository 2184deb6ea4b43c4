import { createServer } from 'node:net'
import { join } from 'node:path'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { teamsBot } from '#bot/teams/teams-bot.ts'
import { buildWeb } from '#local/build-web.ts'
import { addToMeeting } from '#local/chat/add-to-meeting.ts'
import { serviceUrlOf } from '#local/chat/connector.ts'
import { laptopLinks } from '#local/chat/laptop-links.ts'
import { createOpenChats, type OpenChats } from '#local/chat/open-chats.ts'
import { startPlayground } from '#local/chat/playground.ts'
import { prepareDataFolder } from '#local/data-folder.ts'
import { playTeams } from '#local/host-page.ts'
import { localOrigins } from '#local/same-origin.ts'
import { createSampleDirectory } from '#local/sample/directory.ts'
import { northwind, samplePeople } from '#local/sample/people.ts'
import { CannotStart, type Settings } from '#local/settings.ts'
import { createSignIn, localClientId } from '#local/sign-in.ts'
import { openStorage } from '#local/storage.ts'
import { createService } from '#service/create-service.ts'
import { createTokenVerifier } from '#service/identity/verify-token.ts'

/** Short, so that one needn't wait for judging: storage beside us answers at once or not at all. */
const timing = {
  requestMs: 4_000,
  closingMs: 10_000,
  graceMs: 5_000,
  sendMs: 20_000,
  sweepMs: 2_000,
  scheduleMs: 5_000,
}

type Start = {
  root: string
  settings: Settings
  say: (line: string) => void
  /** Told how to close each thing opened, as it is opened; close the last first. */
  onOpened: (close: () => Promise<void>) => void
}

/**
 * Starts Laurels with embedded storage, local sign-in and the page that plays Teams.
 * Gives the address to open, once everything there answers.
 * @throws CannotStart with one sentence on what a person has to change
 */
export async function startLaptop({ root, settings, say, onOpened }: Start): Promise<string> {
  const { port, dataFolder, playgroundPort } = settings
  await refuseTakenPort(port)
  await prepareDataFolder(dataFolder)
  const signIn = await createSignIn({ folder: dataFolder, port })
  const storage = await openStorage({
    folder: join(dataFolder, 'storage'),
    wakeAfterMs: timing.closingMs,
    say,
  })
  onOpened(storage.close)
  const chats = playgroundPort === 0 ? undefined : openChats(settings, say)
  if (chats) onOpened(chats.close)
  const web = await buildWeb(root, say)

  const service = await createService({
    rows: storage.rows,
    wakeups: storage.wakeups,
    directory: createSampleDirectory(),
    connectBot: teamsBot({
      appId: '',
      onLaptop: true,
      authentication: new ConfigurationBotFrameworkAuthentication({}),
      links: laptopLinks(port),
      peoplePicker: false,
    }),
    tenants: [northwind],
    verifyToken: createTokenVerifier({
      audiences: [localClientId],
      issuerOf: signIn.issuerOf,
      keys: signIn.keys,
      tenants: [northwind],
    }),
    tabFolder: web.tab,
    origins: localOrigins(port),
    firstOwners: samplePeople
      .filter(({ roles }) => roles.includes('owner'))
      .map(({ tenant, oid }) => ({ tenant, oid })),
    timing,
    requestsPerMinute: 6_000,
    sendsPerSecond: settings.sendsPerSecond,
    log: false,
    extend: playTeams({ port, signIn, folder: web.teams, chats }),
  })
  onOpened(service.close)
  await service.app.listen({ host: '127.0.0.1', port }).catch(explainPort(port))
  const address = await answering(port)
  if (chats) await addToMeeting(port).catch((error) => say(`The bot is not in the meeting: ${error.message}`))
  return address
}

/** Chat clients, the first of them at once: it has begun when somebody looks. */
function openChats({ port, dataFolder, playgroundPort }: Settings, say: (line: string) => void): OpenChats {
  const folder = join(dataFolder, 'chat')
  const [first] = samplePeople
  const chats = createOpenChats(async (person) => {
    const wanted = person === first ? playgroundPort : 0
    const serviceUrl = serviceUrlOf(port, person)
    const started = await startPlayground({ person, port: wanted, servicePort: port, serviceUrl, folder })
    if (wanted && started.port !== wanted)
      say(`Port ${wanted} is in use by another program: ${person.name} chats on port ${started.port}.`)
    return started
  }, say)
  if (first) chats.open(first).catch((error) => say(`The chat client can’t start: ${error.message}`))
  return chats
}

async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  }).catch(explainPort(port))
}

const explainPort = (port: number) => (error: NodeJS.ErrnoException) => {
  throw new CannotStart(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use by another program; stop it, or choose another with PORT.`
      : `Port ${port} can’t be used (${error.code}); choose another with PORT.`,
  )
}

async function answering(port: number): Promise<string> {
  const address = `http://localhost:${port}/`
  for (const path of ['/readyz', '/', '/tab/']) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`)
    if (!answer.ok) throw new Error(`${path} answers ${answer.status} ${await answer.text()}`)
  }
  return address
}
