import { serviceUrlOf } from '#local/chat/connector.ts'
import { accountOf, botAccount, meetingChat } from '#local/chat/conversations.ts'
import { northwind, samplePeople } from '#local/sample/people.ts'

/**
 * Tells the bot, as Teams does, that somebody added the app to the laptop's meeting, where it always is: from then on
 * it can speak in the meeting's chat.
 * @throws Error where it doesn't understand
 */
export async function addToMeeting(port: number): Promise<void> {
  const organizer = samplePeople.find(({ tenant, roles }) => tenant === northwind && roles.includes('owner'))
  if (!organizer) return
  const activity = {
    type: 'conversationUpdate',
    channelId: 'msteams',
    serviceUrl: serviceUrlOf(port, organizer),
    from: { id: accountOf(organizer), name: organizer.name, aadObjectId: organizer.oid },
    recipient: botAccount,
    conversation: { id: meetingChat.id, conversationType: 'groupChat', isGroup: true, tenantId: northwind },
    channelData: { tenant: { id: northwind }, meeting: { id: meetingChat.meetingId } },
    membersAdded: [botAccount],
    locale: 'en-US',
  }
  const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
}
