import type { SignedIn, Team } from '#local/teams/context.ts'

export type SamplePerson = { id: string; name: string; roles: string[] }

/** Whoever joins a meeting by its link alone, without an account: nobody can sign them in. */
export const anonymous = { id: 'anonymous', name: 'Somebody without an account', roles: ['nobody'] }

export const fetchPeople = async () => [...(await get<SamplePerson[]>('/local/people')), anonymous]
export const fetchTeams = () => get<Team[]>('/local/teams')
export const fetchStage = async () => (await get<{ stage: string | null }>('/local/meeting')).stage

export async function putOnStage(stage: string | null): Promise<void> {
  await send('PUT', '/local/meeting', { stage })
}

/**
 * The address of a person's chat, which is started if need be; may take some seconds.
 * @throws Error with the cause `not_found` where Laurels runs without chat
 */
export async function openChat(person: string, locale: string): Promise<string> {
  const { url } = (await (await send('POST', '/local/chat', { person, locale })).json()) as { url: string }
  return url
}

/** Whose chats are running. */
export const fetchChats = async () => (await get<{ running: string[] }>('/local/chat')).running

/** A fresh signed token for this person. */
export async function fetchToken(person: string): Promise<string> {
  const { token } = (await (await send('POST', '/local/token', { person })).json()) as { token: string }
  return token
}

/** Reads who a token is for, as a client reads its own sign-in. Nothing is verified here: the service does. */
export function readToken(token: string): SignedIn {
  const body = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))
  const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>
  const { tid = '', oid = '', name = '', preferred_username: email = '' } = claims
  return { tid, oid, name, email }
}

async function get<T>(path: string): Promise<T> {
  return (await (await accepted(await fetch(path))).json()) as T
}

async function send(method: string, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return accepted(await fetch(path, { method, headers, body: JSON.stringify(body) }))
}

async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response
  const { code, detail } = (await response.json().catch(() => ({}))) as { code?: string; detail?: string }
  throw new Error(detail ?? `${response.status} ${response.statusText}`, { cause: code })
}
