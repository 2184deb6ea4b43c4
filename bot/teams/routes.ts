import { Application } from '@microsoft/teams-ai'
import type { TurnContext } from 'botbuilder'
import type { InvokeAnswer } from '#bot/teams/invoke-answer.ts'

/** What is done about each kind of activity. */
export type Handlers = {
  said(context: TurnContext): Promise<void>
  pressed(context: TurnContext): Promise<InvokeAnswer>
  added(context: TurnContext): Promise<void>
  removed(context: TurnContext): Promise<void>
}

/** Tells kinds of activities apart. Whatever is none of ours is answered with nothing, and never with a failure. */
export function routes({ said, pressed, added, removed }: Handlers): Application {
  // Whether somebody types is Teams' to show; what was said is read with its mentions.
  const app = new Application({ startTypingTimer: false, removeRecipientMention: false })
  app.addRoute(
    async ({ activity }) => activity.type === 'invoke' && activity.name === 'adaptiveCard/action',
    async (context) => answerInvoke(context, await pressed(context)),
    true,
  )
  app.addRoute(
    async ({ activity }) => activity.type === 'invoke',
    (context) => answerInvoke(context, {}),
    true,
  )
  app.activity('message', said)
  app.addRoute(async ({ activity }) => isAdded(activity), added)
  app.addRoute(async ({ activity }) => isRemoved(activity), removed)
  return app
}

async function answerInvoke(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}

/** Teams tells of it in two ways, sometimes in both. */
function isAdded({ type, action, membersAdded, recipient }: TurnContext['activity']): boolean {
  if (type === 'installationUpdate') return action === 'add' || action === 'add-upgrade'
  return type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id === recipient.id)
}

function isRemoved({ type, action, membersRemoved, recipient }: TurnContext['activity']): boolean {
  if (type === 'installationUpdate') return action === 'remove'
  return type === 'conversationUpdate' && (membersRemoved ?? []).some(({ id }) => id === recipient.id)
}
