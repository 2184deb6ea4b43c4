import { arrangeCeremony } from '#core/ceremony/arrange-ceremony.ts'
import { cancelCeremony, moveCeremony } from '#core/ceremony/change-date.ts'
import { checkCeremony } from '#core/ceremony/check-ceremony.ts'
import { congratulateWinner } from '#core/ceremony/congratulate-winner.ts'
import { listCeremonies, planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { endRehearsal, rehearse } from '#core/ceremony/rehearse.ts'
import { setHosts } from '#core/ceremony/set-hosts.ts'
import { showPlan } from '#core/ceremony/show-plan.ts'
import { showRunSheet } from '#core/ceremony/show-run-sheet.ts'
import { snapshotsOf } from '#core/ceremony/snapshots.ts'
import { watchCeremony } from '#core/ceremony/watch-ceremony.ts'
import type { ceremoniesOperations } from '#core/contract/operations/ceremonies.ts'
import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import { bindMeeting } from '#core/messages/bind-meeting.ts'
import { ownBallot } from '#core/voting/own-ballot.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const ceremoniesHandlers: Handlers<keyof typeof ceremoniesOperations> = {
  ceremonies: listCeremonies,
  planCeremony: (world, actor, { params, body }) => planCeremony(world, actor, { ...params, ...body }),
  ceremonyView: async (world, { tenant, actor }, { params, query: { as, seq } }) => {
    const { ceremonyId } = params
    const view =
      as === 'host' || isRehearsal(ceremonyId)
        ? await watchCeremony(world, await actor(), { ...params, as })
        : (await snapshotsOf(world).newest(tenant, ceremonyId)).audience
    const voter = { tenant, ceremonyId, voter: actor }
    // A screen opened anew knows no state.
    const ballot = as !== 'stage' && seq === undefined ? await ownBallot(world, voter) : undefined
    const isKnown = (view.role === 'host' ? view.audience : view).seq === seq
    return { ...(isKnown ? {} : { view }), serverTime: world.now(), ...(ballot ? { ballot } : {}) }
  },
  congratulateWinner: (world, actor, { params, body }) =>
    congratulateWinner(world, actor, { ...params, ...body }),
  ceremonyPlan: (world, actor, { params }) => showPlan(world, actor, params),
  arrangeCeremony: (world, actor, { params, body }) => arrangeCeremony(world, actor, { ...params, ...body }),
  setHosts: (world, actor, { params, body }) => setHosts(world, actor, { ...params, ...body }),
  checkCeremony: (world, actor, { params }) => checkCeremony(world, actor, params),
  runSheet: (world, actor, { params }) => showRunSheet(world, actor, params),
  rehearse: (world, actor, { params, body }) => rehearse(world, actor, { ...params, ...body }),
  endRehearsal: (world, actor, { params, body }) => endRehearsal(world, actor, { ...params, ...body }),
  bindMeeting: (world, actor, { params, body }) => bindMeeting(world, actor, { ...params, ...body }),
  moveCeremony: (world, actor, { params, body }) => moveCeremony(world, actor, { ...params, ...body }),
  cancelCeremony: (world, actor, { params, body }) => cancelCeremony(world, actor, { ...params, ...body }),
}
