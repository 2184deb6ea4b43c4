import { afterAll, beforeAll, inject } from 'vitest'
import type { Company } from '#tests/support/company.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'
import { botIn, type InTeams, joinTeams } from '#tests/support/teams/company-in-teams.ts'
import { startTeams, type TeamsServer } from '#tests/support/teams/teams-server.ts'

export type HomeInTeams = Company & Member & InTeams

/**
 * Has a file's tests run with the real service and bot, a Teams beside them, and one company whose people use it.
 * @param begin is told before the first test
 */
export function teamsTests(
  begin: (at: { teams: TeamsServer; lab: Lab; home: HomeInTeams }) => Promise<void> | void,
): void {
  let teams: TeamsServer | undefined
  let lab: Lab | undefined
  beforeAll(async () => {
    teams = await startTeams()
    lab = await startService(inject('storage'), { connectBot: botIn(teams) })
    const company = await lab.found()
    await begin({ teams, lab, home: { ...company, ...joinTeams(lab, teams, company) } })
  }, 30_000)
  afterAll(async () => {
    await lab?.close()
    await teams?.close()
  })
}
