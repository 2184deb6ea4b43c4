import type { ceremoniesOperations } from '#core/contract/operations/ceremonies.ts'
import { byCycle, commandId, type RequestRow } from '#tests/service/http/permissions/request.ts'

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
    params: ({ ceremonyId }) => ({ ceremonyId }),
    query: '?as=audience',
  },
}
