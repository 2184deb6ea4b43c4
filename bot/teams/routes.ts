import { Application } from '@microsoft/teams-ai'
import type { TurnContext } from 'botbuilder'
import type { InvokeAnswer } from '#bot/teams/invoke-answer.ts'

/** What is done about each kind of activity. */
export type Handlers = {
  said(context: TurnContext): Promise<void>
  pressed(context: TurnContext): Promise<InvokeAnswer>
  /** Something was asked of the message extension. */
  extended(context: TurnContext): Promise<object>
  added(context: TurnContext): Promise<void>
  meetingStarted(context: TurnContext): Promise<void>
  removed(context: TurnContext): Promise<void>
}

/** Tells kinds of activities apart. Whatever is none of ours is answered with nothing, and never with a failure. */
export function routes({ said, pressed, extended, added, removed, meetingStarted }: Handlers): Application {
  // Whether somebody types is Teams' to show; what was said is read with its mentions.
  const app = new Application({ startTypingTimer: false, removeRecipientMention: false })
  app.addRoute(
    async ({ activity }) => activity.type === 'invoke' && activity.name === 'adaptiveCard/action',
    async (context) => answerInvoke(context, await pressed(context)),
    true,
  )
  app.addRoute(
    async ({ activity }) => activity.type === 'invoke' && isExtension(activity.name),
    async (context) => answerInvoke(context, await extended(context)),
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
  app.addRoute(async ({ activity }) => isMeetingStart(activity), meetingStarted)
  return app
}

async function answerInvoke(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}

const isMeetingStart = ({ type, name }: TurnContext['activity']) =>
  type === 'event' && name === 'application/vnd.microsoft.meetingStart'

const isExtension = (name: string | undefined) => name?.startsWith('composeExtension/') === true

/** Teams tells of it in two ways, sometimes in both. An upgrade of the app, told in the first way, adds it nowhere. */
function isAdded({ type, action, membersAdded, recipient }: TurnContext['activity']): boolean {
  if (type === 'installationUpdate') return action === 'add'
  return type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id === recipient.id)
}

function isRemoved({ type, action, membersRemoved, recipient }: TurnContext['activity']): boolean {
  if (type === 'installationUpdate') return action === 'remove'
  return type === 'conversationUpdate' && (membersRemoved ?? []).some(({ id }) => id === recipient.id)
}
