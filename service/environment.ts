import { z } from 'zod'
import { liveSetting } from '#service/live/live-setting.ts'

/** In small letters, as tokens carry them. */
const guid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a GUID')
  .toLowerCase()

/** As browsers write it in the Origin header. */
const origin = z.url({ protocol: /^https$/ }).transform((url) => new URL(url).origin)

const list = (item: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(item))

/** The settings of a production service; infra/ sets them. */
const settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(8_080),
  /** Application (client) id of the app registration. */
  LAURELS_CLIENT_ID: guid,
  /** A secret of the app registration, with which the directory is asked and the bot signs in. */
  LAURELS_CLIENT_SECRET: z.string().min(1),
  /** The tenant of the app registration, in which the bot signs in. */
  LAURELS_HOME_TENANT: guid,
  /** Id of the Teams app, for links into it. */
  LAURELS_TEAMS_APP_ID: guid,
  /** Tenants whose people may sign in, separated by commas. */
  LAURELS_TENANTS: list(guid),
  /** Where the service is reached, e.g. https://laurels.example.com; several separated by commas. */
  LAURELS_ORIGINS: list(origin).refine((origins) => origins.length > 0),
  /** Name of the storage account, reached by managed identity. */
  LAURELS_STORAGE_ACCOUNT: z.string().regex(/^[a-z0-9]{3,24}$/, 'must be the name of a storage account'),
  /** Client id of the user-assigned managed identity, where the service has several. */
  LAURELS_IDENTITY: guid.optional(),
  /**
   * `alone` for one process; for several, the address of the Redis by which they tell each other; for a company-wide
   * audience, `azure:` and the endpoint of Azure Web PubSub for Socket.IO (docs/live-channel.md).
   */
  LAURELS_LIVE: liveSetting.default({ kind: 'alone' }),
  /** What Teams takes of this app in one organization: Microsoft states 50, and less in older places. */
  LAURELS_SENDS_PER_SECOND: z.coerce.number().int().min(1).max(1_000).default(50),
  /**
   * `on`: Laurels installs itself for people it has something to tell and no other way to (rule R6). The app has to be in
   * the organization's store, and an administrator to have consented (infra/README.md).
   */
  LAURELS_INSTALL_FOR_PEOPLE: z.enum(['on', 'off']).default('off'),
  /** First owners as tenant:object-id, separated by commas, beside those with the app role. */
  LAURELS_OWNERS: list(
    z
      .string()
      .regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/i, 'must be tenant:object-id')
      .toLowerCase(),
  ).default([]),
})
export type Environment = z.infer<typeof settings>

/** Reads the settings. @throws Error with one sentence that names every one missing or wrong */
export function readEnvironment(environment: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(present)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0])
    return present[name] === undefined ? `${name} is missing` : `${name} ${message}`
  })
  throw new Error(`Laurels can’t start: ${[...new Set(problems)].join('; ')}.`)
}
