import type { peopleOperations } from '#core/contract/operations/people.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const peopleRoutes: RoutesOf<typeof peopleOperations> = {
  me: ['GET', '/me'],
  searchPeople: ['GET', '/people'],
  photo: ['GET', '/people/:personId/photo'],
}
