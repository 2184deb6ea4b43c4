import type { peopleOperations } from '#core/contract/operations/people.ts'
import { ownTenantsData, type RequestRow } from '#tests/service/http/permissions/request.ts'

export const peopleRequests: Record<keyof typeof peopleOperations, RequestRow> = {
  me: { stage: 'open' },
  searchPeople: { stage: 'open', query: '?q=a' },
  photo: { stage: 'open', params: (_, { people }) => ({ personId: people.ben.id }), except: ownTenantsData },
}
