import type { Tools } from '#bot/conversation/chat.ts'
import { type Wording, wordingFor } from '#bot/text/wording.ts'
import { Refusal } from '#core/refusal.ts'
import type { Asked, Extend, Shown } from './asked.ts'
import { openDialog, pressInDialog } from './dialogs.ts'
import { search } from './search.ts'
import { unfurl } from './unfurl.ts'

/** The message extension, whose rules E1 to E6 stand in the bot's README. */
export function createExtension(tools: Tools): Extend {
  return async (asked) => {
    const wording = wordingFor(asked.locale)
    try {
      return await shown(tools, asked, wording)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { kind: 'line', text: wording.problems[error.code] }
    }
  }
}

async function shown(tools: Tools, { what, ...who }: Asked, wording: Wording): Promise<Shown> {
  const asking = { ...tools, ...who, wording }
  switch (what.kind) {
    case 'opened':
      return openDialog(asking, what.command, what.message)
    case 'submitted':
      return pressInDialog(asking, what.data)
    case 'linked':
      return unfurl(asking, what.url)
    case 'searched':
      return search(asking, what.command, what.text)
    default:
      return what satisfies never
  }
}
