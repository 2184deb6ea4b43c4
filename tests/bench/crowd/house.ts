import { readFile } from 'node:fs/promises'
import { type Employee, hire, openCompany } from '#tests/bench/stored-company.ts'
import {
  buildServiceProcess,
  type MortalService,
  prepareService,
} from '#tests/service/outbox/mortal-service.ts'
import { createSigner } from '#tests/support/tokens.ts'

/** A company on real storage, and the service it uses: one process, that can be killed and started again. */
export async function openHouse(connectionString: string) {
  await buildServiceProcess()
  const { company, rows, settings } = await openCompany(connectionString)
  const signer = await createSigner()
  const start = (port = 0): Promise<MortalService> =>
    prepareService().start({ ...settings, jwks: signer.jwks, port })
  let service = await start()
  const { url } = service
  const tokenOf = (person: { oid: string; name: string }) =>
    signer.sign({ ...person, tenant: company.tenant, guest: false })
  return {
    company,
    rows,
    url,
    tokenOf,
    /** Sign-ins of as many people, who have used Laurels before. */
    async signIn(people: number): Promise<string[]> {
      const employees: Employee[] = await hire(company, people)
      return Promise.all(employees.map(tokenOf))
    },
    /** Ends it as a crash does, and starts it at the same address. @returns once it listens */
    async killAndRestart(): Promise<void> {
      await service.end()
      service = await start(Number(new URL(url).port))
    },
    /** CPU time and memory of the process that serves now, as the kernel counts them. */
    async spent(): Promise<{ cpuMs: number; bytes: number }> {
      const [stat, statm] = await Promise.all(
        ['stat', 'statm'].map((name) => readFile(`/proc/${service.pid}/${name}`, 'utf8')),
      )
      const [, rest = ''] = (stat ?? '').split(') ')
      const [user = 0, system = 0] = rest.split(' ').slice(11, 13).map(Number)
      return { cpuMs: (user + system) * tickMs, bytes: Number(statm?.split(' ')[1]) * pageBytes }
    },
    end: () => service.end(),
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>

/** Linux counts CPU time in hundredths of a second, and memory in pages of 4 KB. */
const tickMs = 10
const pageBytes = 4_096
