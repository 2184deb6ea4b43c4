import type { peopleOperations } from '#core/contract/operations/people.ts'
import { searchPeople } from '#core/people/search-people.ts'
import { seePhoto } from '#core/people/see-photo.ts'
import { whoAmI } from '#core/people/who-am-i.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const peopleHandlers: Handlers<keyof typeof peopleOperations> = {
  me: whoAmI,
  searchPeople: (world, actor, { query }) => searchPeople(world, actor, query.q),
  photo: (world, actor, { params }) => seePhoto(world, actor, params.personId),
}
