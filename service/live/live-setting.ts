import { z } from 'zod'

/** How screens are reached, and how processes hear of each other. */
export type LiveSetting =
  | { kind: 'alone' }
  | { kind: 'redis'; redis: string }
  | { kind: 'azure'; endpoint: string; hub: string; redis?: string }

const redisAddress = /^rediss?:\/\/\S+$/
const azure = 'azure:'

/** The setting as it is written: `alone`, a redis address, or `azure:https://…;hub=…[;redis=…]`. */
export const liveSetting = z.string().transform((text, context): LiveSetting => {
  if (text === 'alone') return { kind: 'alone' }
  if (redisAddress.test(text)) return { kind: 'redis', redis: text }
  const found = text.startsWith(azure)
    ? azureSetting(text.slice(azure.length))
    : 'must be alone, a redis address or azure:https://…;hub=…'
  if (typeof found === 'object') return found
  // Never with what was written: a redis address may have a password in it.
  context.addIssue({ code: 'custom', message: found })
  return z.NEVER
})

/** The setting, or what is wrong with it. */
function azureSetting(text: string): LiveSetting | string {
  const [address = '', ...parts] = text.split(';').map((part) => part.trim())
  const endpoint =
    /^https:\/\/[A-Za-z\d.-]+(:\d+)?\/?$/.test(address) && URL.canParse(address) && new URL(address).origin
  if (!endpoint) return 'must name Azure’s endpoint as azure:https://NAME.webpubsub.azure.com'
  const named = new Map(parts.filter((part) => part !== '').map(nameAndValue))
  const hub = named.get('hub') ?? ''
  if (!/^[A-Za-z]\w{0,127}$/.test(hub)) return 'must name a hub of letters and digits as ;hub=NAME'
  const redis = named.get('redis')
  if (redis !== undefined && !redisAddress.test(redis)) return 'must name its redis by an address'
  if ([...named.keys()].some((name) => name !== 'hub' && name !== 'redis'))
    return 'may have hub and redis beside Azure’s endpoint, and no keys: the service’s identity is its proof'
  return { kind: 'azure', endpoint, hub, ...(redis === undefined ? {} : { redis }) }
}

function nameAndValue(part: string): [string, string] {
  const [name = '', ...value] = part.split('=')
  return [name.trim().toLowerCase(), value.join('=').trim()]
}
