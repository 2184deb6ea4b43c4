import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConnectBot } from '#bot/endpoint.ts'
import type { Installer, RowStore, Wakeups } from '#core/ports.ts'
import { createService } from '#service/create-service.ts'
import { createTokenVerifier } from '#service/identity/verify-token.ts'
import type { Siblings } from '#service/live/siblings.ts'
import type { Transport } from '#service/live/transport.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import { createAzureWakeups } from '#service/storage/azure-wakeups.ts'
import { absentBot } from '#tests/support/absent-bot.ts'
import { type Company, createTestDirectory, foundCompany, type Name } from '#tests/support/company.ts'
import { type Connecting, connectLive, type LiveClient } from '#tests/support/live-client.ts'
import { audience, createSigner, issuerOf, type Signer } from '#tests/support/tokens.ts'

export type HttpAnswer = {
  ok: boolean
  status: number
  headers: Headers
  text: string
  /** Parsed where it is JSON. */
  body: Record<string, unknown>
  /** The problem's code, if it is one. */
  code: string | undefined
}

export type HttpClient = {
  get(path: string, headers?: Record<string, string>): Promise<HttpAnswer>
  post(path: string, body: unknown): Promise<HttpAnswer>
  put(path: string, body: unknown): Promise<HttpAnswer>
  send(path: string, init: RequestInit): Promise<HttpAnswer>
}

export type Member = {
  as(name: Name): HttpClient
  token(name: Name, changes?: Parameters<Signer['sign']>[1]): Promise<string>
  live(name: Name, connecting?: Connecting): Promise<LiveClient>
}

export type TestService = { url: string }

/** The real service on embedded storage, on a free port, and companies that use it. */
export type Lab = {
  url: string
  signer: Signer
  rows: RowStore
  /** A new tenant that may use the service, its people signed in. */
  found(): Promise<Company & Member>
  /** By token, or without. */
  with(token: string | undefined): HttpClient
  connect(token: string | undefined, connecting?: Connecting): ReturnType<typeof connectLive>
  /** Another process' worth of service on the same storage. */
  another(changes?: Changes): Promise<TestService>
  close(): Promise<void>
}

export type Changes = {
  /** From closing to judging; by default shorter than a request may last, so that tests needn't wait. */
  closingMs?: number
  requestsPerMinute?: number
  rows?: RowStore
  wakeups?: Wakeups
  connectBot?: ConnectBot
  installer?: Installer
  siblings?: Siblings
  transport?: Transport
  /** Dates of cycles are looked at once an hour unless said otherwise: not while other things are tested. */
  scheduleMs?: number
}

/** The only page that may open the live channel. */
export const ownOrigin = 'https://laurels.test'

export async function startService(storage: string, changes: Changes = {}): Promise<Lab> {
  const signer = await createSigner()
  const directory = createTestDirectory()
  const tenants: string[] = []
  const { rows, wakeups } = await openStorage(storage)
  const tabFolder = await mkdtemp(join(tmpdir(), 'laurels-tab-'))
  await writeFile(join(tabFolder, 'index.html'), '<!doctype html><title>The tab</title>')
  const closers: (() => Promise<unknown> | unknown)[] = [() => rm(tabFolder, { recursive: true })]

  async function listen(different: Changes): Promise<TestService> {
    const service = await createService({
      rows: different.rows ?? rows,
      wakeups: different.wakeups ?? wakeups,
      directory,
      connectBot: different.connectBot ?? absentBot,
      tenants,
      verifyToken: createTokenVerifier({ audiences: [audience], issuerOf, keys: signer.keys, tenants }),
      tabFolder,
      origins: [ownOrigin],
      ...(different.installer ? { installer: different.installer } : {}),
      ...(different.siblings ? { siblings: different.siblings } : {}),
      ...(different.transport ? { transport: different.transport } : {}),
      firstOwners: [],
      timing: {
        requestMs: 5_000,
        closingMs: different.closingMs ?? 100,
        graceMs: 0,
        sendMs: 5_000,
        sweepMs: 250,
        scheduleMs: different.scheduleMs ?? 3_600_000,
      },
      requestsPerMinute: different.requestsPerMinute ?? 100_000,
      sendsPerSecond: 50,
      log: false,
    })
    await service.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = service.app.server.address() as AddressInfo
    closers.unshift(service.close)
    return { url: `http://127.0.0.1:${port}` }
  }

  const { url } = await listen(changes)
  const connect: Lab['connect'] = async (token, connecting) => {
    const connected = await connectLive(url, token, connecting)
    if ('client' in connected) closers.unshift(connected.client.close)
    return connected
  }

  async function found(): Promise<Company & Member> {
    const company = await foundCompany(rows, directory)
    tenants.push(company.tenant)
    const token: Member['token'] = (name, changed) => signer.sign(company.people[name], changed)
    return {
      ...company,
      token,
      as: (name) => clientWith(url, () => token(name)),
      async live(name, connecting) {
        const connected = await connect(await token(name), connecting)
        if ('refused' in connected) throw new Error(`refused: ${connected.refused?.code}`)
        return connected.client
      },
    }
  }

  return {
    url,
    signer,
    rows,
    found,
    with: (token) => clientWith(url, async () => token),
    connect,
    another: (different = {}) => listen(different),
    async close() {
      for (const close of closers.splice(0)) await close()
    },
  }
}

/** Tables and a queue of one's own. */
async function openStorage(connectionString: string) {
  const prefix = `T${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const rows = createAzureRows({ connectionString, tablePrefix: prefix })
  const wakeups = createAzureWakeups({
    connectionString,
    queueName: prefix.toLowerCase(),
    delayMs: 1_000,
    leaseMs: 2_000,
    onProblem: (problem) => console.error(problem),
  })
  await Promise.all([rows.ensureTables(), wakeups.ensureQueue()])
  return { rows, wakeups }
}

/** Calls over real HTTP. */
export function clientWith(url: string, token: () => Promise<string | undefined>): HttpClient {
  async function send(path: string, init: RequestInit): Promise<HttpAnswer> {
    const bearer = await token()
    const headers = {
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(init.headers as Record<string, string> | undefined),
    }
    const answer = await fetch(`${url}${path}`, { ...init, headers })
    const text = await answer.text()
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    const body = (isJson && text ? JSON.parse(text) : {}) as Record<string, unknown>
    const code = answer.ok ? undefined : (body['code'] as string | undefined)
    return { ok: answer.ok, status: answer.status, headers: answer.headers, text, body, code }
  }
  const withBody = (method: string) => (path: string, body: unknown) =>
    send(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return {
    get: (path, headers) => send(path, { method: 'GET', ...(headers ? { headers } : {}) }),
    post: withBody('POST'),
    put: withBody('PUT'),
    send,
  }
}
