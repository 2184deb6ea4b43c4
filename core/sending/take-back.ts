import type { Windows } from './windows.ts'

/** What was last noted there as posted was not: somebody else had it. */
export function takeBack(windows: Windows, conversation: string): void {
  windows.all.at.pop()
  windows.conversations.get(conversation)?.at.pop()
  windows.evenAt -= windows.share.everyMs
}
