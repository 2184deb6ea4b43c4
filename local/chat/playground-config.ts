import { accountOf, botAccount, chatTeam, meetingChat, personalChatOf } from '#local/chat/conversations.ts'
import { northwind, type SamplePerson, samplePeople } from '#local/sample/people.ts'

/** The playground takes exactly five people beside the one whose chat it is. */
const others = 5

/** The playground's settings for one person: who else can be mentioned, and where one can talk. */
export function playgroundConfig(person: SamplePerson) {
  const colleagues = samplePeople.filter(
    ({ id, tenant, guest }) => id !== person.id && tenant === northwind && !guest,
  )
  return {
    version: '0.1.1',
    tenantId: person.tenant,
    bot: botAccount,
    currentUser: user(person),
    users: colleagues.slice(0, others).map(user),
    personalChat: { id: personalChatOf(person) },
    groupChat: { id: meetingChat.id, name: meetingChat.name },
    team: {
      id: chatTeam.id,
      name: chatTeam.name,
      aadGroupId: chatTeam.groupId,
      channels: [chatTeam.channel],
    },
  }
}

function user(person: SamplePerson) {
  const [givenName, ...rest] = person.name.split(' ')
  return {
    id: accountOf(person),
    name: person.name,
    // Spelled so by the playground.
    userPrincipleName: person.email,
    aadObjectId: person.oid,
    givenName,
    surname: rest.join(' '),
    email: person.email,
  }
}
