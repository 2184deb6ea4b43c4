import type { ApiProblem } from '#tabs/api/problem.ts'
import { useCommand } from '#tabs/api/use-command.ts'

/** What somebody can do with something written (rule W4); each tells whether it was done. */
export type Doing = {
  edit: (text: string) => Promise<boolean>
  remove: () => Promise<boolean>
  hide: (reason: string) => Promise<boolean>
  restore: () => Promise<boolean>
  pending: boolean
  problem: ApiProblem | null
}

/** Of a recognition. */
export function useItemDeeds(itemId: string): Doing {
  const params = { itemId }
  const edit = useCommand('editCommendation', ['recognition'])
  const remove = useCommand('removeRecognition', ['recognition'])
  const hide = useCommand('hideRecognition', ['recognition'])
  const restore = useCommand('restoreRecognition', ['recognition'])
  return {
    edit: async (text) => (await edit.run({ params, body: { text } })) !== undefined,
    remove: async () => (await remove.run({ params, body: {} })) !== undefined,
    hide: async (reason) => (await hide.run({ params, body: { reason } })) !== undefined,
    restore: async () => (await restore.run({ params, body: {} })) !== undefined,
    ...together([edit, remove, hide, restore]),
  }
}

/** Of a comment. */
export function useCommentDeeds(itemId: string, commentId: string): Doing {
  const params = { itemId, commentId }
  const edit = useCommand('editComment', ['comments'])
  const remove = useCommand('removeComment', ['comments'])
  const hide = useCommand('hideComment', ['comments'])
  const restore = useCommand('restoreComment', ['comments'])
  return {
    edit: async (text) => (await edit.run({ params, body: { text } })) !== undefined,
    remove: async () => (await remove.run({ params, body: {} })) !== undefined,
    hide: async (reason) => (await hide.run({ params, body: { reason } })) !== undefined,
    restore: async () => (await restore.run({ params, body: {} })) !== undefined,
    ...together([edit, remove, hide, restore]),
  }
}

function together(commands: { pending: boolean; problem: ApiProblem | null }[]) {
  return {
    pending: commands.some(({ pending }) => pending),
    problem: commands.find(({ problem }) => problem)?.problem ?? null,
  }
}
