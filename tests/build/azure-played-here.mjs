import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'

/*
 * Loaded before the production bundle: requests to storage and to Teams' keys go to TEST_AZURE, a server of the test,
 * so that the bundle starts without a network. Everything else of it is as in production.
 */
const here = new URL(process.env['TEST_AZURE'] ?? '')
const played = /\.core\.windows\.net$|^login\.botframework\.com$/
const real = https.request

https.request = (...asked) => {
  const [target, given, then] =
    typeof asked[0] === 'string' || asked[0] instanceof URL ? asked : [undefined, ...asked]
  const options = { ...(target === undefined ? {} : partsOf(new URL(target))), ...given }
  const name = options.hostname ?? options.host ?? ''
  if (!played.test(name)) return real(...asked)
  const { agent: _, ...rest } = options
  return http.request(
    { ...rest, protocol: 'http:', host: here.hostname, hostname: here.hostname, port: here.port },
    then,
  )
}
syncBuiltinESMExports()

function partsOf({ hostname, pathname, search }) {
  return { hostname, path: pathname + search }
}
