import { northwind, type SamplePerson, samplePeople, sampleTeams } from '#local/sample/people.ts'

/** What the laptop's one team is called in chat; its first channel, General, has the same id. The other is private. */
export const chatTeam = {
  id: '19:learning-guild@thread.tacv2',
  name: 'Learning Guild',
  groupId: sampleTeams[0]?.id ?? '',
  channel: { id: '19:announcements@thread.tacv2', name: 'Announcements' },
}

/** The chat of the laptop's one meeting; its tab is told the same id. */
export const meetingChat = {
  id: '19:meeting_laurels-on-a-laptop@thread.v2',
  name: 'Learning Laurels: the ceremony',
  /** Teams names the meeting beside its chat. */
  meetingId: 'laurels-on-a-laptop',
}

/** The bot's account, in every conversation. */
export const botAccount = { id: '28:laurels', name: 'Laurels' }

export const personalChatOf = ({ id }: SamplePerson) => `a:chat-with-${id}`
export const accountOf = ({ id }: SamplePerson) => `29:${id}`

/** Whose personal chat a conversation is. */
export function ownerOf(conversationId: string): SamplePerson | undefined {
  return samplePeople.find((person) => personalChatOf(person) === conversationId)
}

/** A person by what Teams' roster knows them by: their account, or their object id in the directory. */
export function accountHolder(accountOrOid: string): SamplePerson | undefined {
  return samplePeople.find((person) => accountOf(person) === accountOrOid || person.oid === accountOrOid)
}

/**
 * Who is in a conversation: of a personal chat its person; of the private channel the guild's members; of the team and the
 * meeting the whole company with its guest. And `speaker`, who may be from another company, as in a shared channel.
 */
export function rosterOf(conversationId: string, speaker: SamplePerson): SamplePerson[] {
  const owner = ownerOf(conversationId)
  if (owner) return [owner]
  const isPrivate = conversationId === chatTeam.channel.id
  const isIn = ({ tenant, id }: SamplePerson) =>
    isPrivate ? sampleTeams[0]?.members.includes(id) : tenant === northwind
  return samplePeople.filter((person) => isIn(person) || person.id === speaker.id)
}

/** A person as Teams' roster tells of them. */
export function rosterEntry(person: SamplePerson) {
  return {
    id: accountOf(person),
    aadObjectId: person.oid,
    objectId: person.oid,
    name: person.name,
    email: person.email,
    userPrincipalName: person.guest
      ? `${person.email.replace('@', '_')}#EXT#@northwind-atelier.example`
      : person.email,
    tenantId: person.tenant,
    userRole: person.guest ? 'guest' : 'user',
  }
}
