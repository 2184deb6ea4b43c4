import type { Installer } from '#core/ports.ts'
import { serviceUrlOf } from '#local/chat/connector.ts'
import { accountHolder, botAccount, personalChatOf } from '#local/chat/conversations.ts'
import { northwind } from '#local/sample/people.ts'

/** Plays an organization whose administrator lets Laurels install itself: everybody in it has it then. */
export function laptopInstaller(servicePort: number): Installer {
  return {
    async install({ oid }) {
      const person = accountHolder(oid)
      if (person?.tenant !== northwind) return { kind: 'refused', why: 'no-account' }
      const conversationId = personalChatOf(person)
      const serviceUrl = serviceUrlOf(servicePort, person)
      return { kind: 'installed', address: { conversationId, serviceUrl, botId: botAccount.id } }
    },
  }
}
