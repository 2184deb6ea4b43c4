/** Gives each action of a person one command id. */
export type CommandIds = {
  /** The id to send `content` with: the one before, if that was the same and nobody knows whether it arrived. */
  idFor: (content: string) => string
  /** The server answered, yes or no: whatever comes next is a new action. */
  answered: () => void
}

/** Command ids of one button or form; `newId` makes a fresh one. */
export function createCommandIds(newId: () => string): CommandIds {
  let unanswered: { content: string; id: string } | undefined
  return {
    idFor(content) {
      if (unanswered?.content !== content) unanswered = { content, id: newId() }
      return unanswered.id
    },
    answered() {
      unanswered = undefined
    },
  }
}
