import { z } from 'zod'
import { type Preview, strangersPreview } from '#bot/cards/previews.ts'
import type { BotEdge, Sender } from '#bot/endpoint.ts'
import type { Asked, Extend, Shown } from '#bot/extension/asked.ts'
import type { Incoming } from '#bot/teams/activity.ts'
import { localeOf } from '#bot/teams/answering.ts'
import { notice } from '#bot/teams/notices.ts'
import { placeOf } from '#bot/teams/read-turn.ts'
import type { WhoAsks } from '#bot/teams/who-asks.ts'
import { within } from '#bot/teams/within.ts'
import { wordingFor } from '#bot/text/wording.ts'
import { Refusal } from '#core/refusal.ts'

/** Teams waits for about 5 s, and asks again then (rule E2). */
const askMs = 3_500

/** Answers what is asked of the message extension. Never fails: a defect is an answer, too. */
export function extending(options: { edge: BotEdge; whoAsks: WhoAsks; extend: Extend }) {
  const { edge, whoAsks, extend } = options

  return async (activity: Incoming): Promise<object> => {
    const locale = localeOf(activity)
    // Of who has shared it, nothing is told; nor is anything of what it leads to.
    if (activity.name === 'composeExtension/anonymousQueryLink')
      return bodyOf({ kind: 'cards', previews: [strangersPreview(wordingFor(locale))] })
    const what = whatOf(activity)
    if (!what) return {}
    // Only a dialog has a place to say why.
    const isDialog = what.kind === 'opened' || what.kind === 'submitted'
    const say = (name: Notice) =>
      bodyOf(isDialog ? { kind: 'line', text: notice(name, locale) } : { kind: 'nothing' })
    const answered = answer(activity, what).catch((error: unknown): Notice => {
      if (error instanceof Refusal && error.code === 'tenant_not_allowed') return 'membersOnly'
      edge.onProblem(error)
      return 'wentWrong'
    })
    const shown = (await within(askMs, answered)) ?? 'askAgain'
    return typeof shown === 'string' ? say(shown) : bodyOf(shown)
  }

  async function answer(
    activity: Incoming,
    what: Asked['what'],
  ): Promise<Shown | 'membersOnly' | 'unknownSender'> {
    const sender = await whoAsks(activity).catch((error: unknown): 'unknownSender' => {
      edge.onProblem(error)
      return 'unknownSender'
    })
    if (sender === undefined) return 'membersOnly'
    if (sender === 'unknownSender') return sender
    const actor = await edge.actorOf(sender satisfies Sender)
    return extend({ actor, locale: localeOf(activity), place: placeOf(activity, {}), what })
  }
}

type Notice = Parameters<typeof notice>[0]

const text = (most: number) => z.string().max(most).catch('')

/** The message it was opened on, as far as there is one to be read. */
const payload = z.object({
  deleted: z.boolean().nullish(),
  messageType: z.string().nullish(),
  linkToMessage: text(2_000),
  from: z
    .object({ user: z.object({ displayName: text(300) }) })
    .optional()
    .catch(undefined),
  body: z
    .object({ contentType: z.string().nullish(), content: text(100_000) })
    .optional()
    .catch(undefined),
})

const opening = z.object({
  commandId: z.string().max(100),
  commandContext: z.string().nullish(),
  messagePayload: payload.optional().catch(undefined),
})

const sending = z.object({ data: z.unknown() })

const sharing = z.object({ url: z.string().max(4_000) })

const searching = z.object({
  commandId: z.string().max(100),
  /** Before anything is typed, Teams sends another parameter in its place. */
  parameters: z.array(z.object({ name: z.string(), value: text(1_000) })).catch([]),
})

/** What an invoke asks of the extension; undefined where it is nothing it answers to. */
function whatOf({ name, value }: Incoming): Asked['what'] | undefined {
  switch (name) {
    case 'composeExtension/fetchTask': {
      const { data } = opening.safeParse(value)
      if (!data) return undefined
      const message = data.commandContext === 'message' ? messageOf(data.messagePayload) : undefined
      return { kind: 'opened', command: data.commandId, ...(message ? { message } : {}) }
    }
    case 'composeExtension/submitAction':
      return { kind: 'submitted', data: sending.safeParse(value).data?.data }
    case 'composeExtension/queryLink': {
      const { data } = sharing.safeParse(value)
      return data && { kind: 'linked', url: data.url }
    }
    case 'composeExtension/query': {
      const { data } = searching.safeParse(value)
      const typed = data?.parameters.find((parameter) => parameter.name === 'text')?.value ?? ''
      return data && { kind: 'searched', command: data.commandId, text: typed }
    }
    default:
      return undefined
  }
}

/** What nobody wrote, or is deleted, is no message. */
function messageOf(told: z.infer<typeof payload> | undefined) {
  if (!told || told.deleted || (told.messageType ?? 'message') !== 'message') return undefined
  const { contentType, content = '' } = told.body ?? {}
  const html = contentType === 'text' ? escaped(content) : content
  return { html, from: told.from?.user.displayName ?? '', link: told.linkToMessage }
}

function escaped(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
}

/** An answer as the protocol of message extensions has it. */
function bodyOf(shown: Shown): object {
  switch (shown.kind) {
    case 'line':
      return { task: { type: 'message', value: shown.text } }
    case 'dialog': {
      const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: shown.card }
      const { title } = shown
      return { task: { type: 'continue', value: { title, height: 'large', width: 'medium', card } } }
    }
    case 'cards':
      return {
        composeExtension: {
          type: 'result',
          attachmentLayout: 'list',
          attachments: shown.previews.map(attached),
          suggestedActions: fresh,
        },
      }
    case 'nothing':
      return {}
    default:
      return shown satisfies never
  }
}

/** Teams would else show for half an hour what is removed by then. */
const fresh = { actions: [{ type: 'setCachePolicy', value: '{"type":"no-cache"}' }] }

function attached({ title, text, card }: Preview): object {
  const preview = { title: bare(title), text: bare(text) }
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: preview },
  }
}

/** Those cards know some HTML: what people wrote is to be none (rule B5). */
const bare = (text: string) => text.replace(/[<>&]/g, ' ')
