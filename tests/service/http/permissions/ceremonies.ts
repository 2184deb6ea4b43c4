import type { ceremoniesOperations } from '#core/contract/operations/ceremonies.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { byCycle, commandId, type RequestRow, reason } from '#tests/service/http/permissions/request.ts'
import type { CompanyCycle } from '#tests/support/company-cycle.ts'

const byCeremony = ({ ceremonyId }: CompanyCycle) => ({ ceremonyId })
const ownersToo = { owner: 'ok', 'owner with an interest': 'ok' } as const

export const ceremoniesRequests: Record<keyof typeof ceremoniesOperations, RequestRow> = {
  ceremonies: { stage: 'decided' },
  planCeremony: {
    stage: 'open',
    params: byCycle,
    body: (_, { people }) => ({
      commandId: commandId(),
      title: 'Another one',
      startsAt: 1_900_000_000_000,
      hosts: [people.hana.id],
    }),
  },
  ceremonyView: {
    stage: 'decided',
    params: byCeremony,
    query: '?as=audience',
  },
  congratulateWinner: {
    stage: 'published',
    params: byCeremony,
    body: ({ cycleId, nominations }, { tenant }) => ({
      commandId: commandId(),
      itemId: awardItemId(tenant, cycleId, 'mentor', nominations.mentor),
    }),
  },
  ceremonyPlan: { stage: 'decided', params: byCeremony, except: ownersToo },
  arrangeCeremony: {
    stage: 'decided',
    params: byCeremony,
    body: () => ({ commandId: commandId(), version: 0, order: [{ kind: 'opening' }, { kind: 'closing' }] }),
    except: ownersToo,
  },
  setHosts: {
    stage: 'decided',
    params: byCeremony,
    body: (_, { people }) => ({ commandId: commandId(), version: 0, hosts: [people.omar.id] }),
  },
  checkCeremony: { stage: 'decided', params: byCeremony },
  runSheet: { stage: 'decided', params: byCeremony },
  rehearse: { stage: 'decided', params: byCeremony, body: () => ({ commandId: commandId() }) },
  endRehearsal: { stage: 'decided', params: byCeremony, body: () => ({ commandId: commandId() }) },
  bindMeeting: { stage: 'decided', params: byCeremony, body: () => ({ commandId: commandId(), version: 0 }) },
  moveCeremony: {
    stage: 'decided',
    params: byCeremony,
    body: () => ({ commandId: commandId(), startsAt: 4_000_000_000_000, reason }),
    except: ownersToo,
  },
  cancelCeremony: {
    stage: 'decided',
    params: byCeremony,
    body: () => ({ commandId: commandId(), reason }),
    except: ownersToo,
  },
}
