import type { Preview } from '#bot/cards/previews.ts'
import type { Tools } from '#bot/conversation/chat.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Card, Turn } from '#bot/turn.ts'
import type { Actor } from '#core/actor.ts'

/** A message that the extension was opened on, as Teams tells of it: nothing of it is trusted. */
export type MessageTold = { html: string; from: string; link: string }

/** What somebody wants of the message extension. Who they are is verified; what they sent is not. */
export type Asked = {
  actor: Actor
  locale: string
  /** Where they are, which may be a conversation that the bot is not in. */
  place: Turn['place']
  what: /** A dialog was opened by one of the manifest's commands, on a message or from the compose box. */
    | { kind: 'opened'; command: string; message?: MessageTold }
    /** A dialog's card was sent in: its button's data together with what was typed. */
    | { kind: 'submitted'; data: unknown }
    /** A link of the app was shared. */
    | { kind: 'linked'; url: string }
    /** Something is looked for by one of the manifest's commands, to be put into a message. */
    | { kind: 'searched'; command: string; text: string }
}

/** Who asks, and with what they are answered. */
export type Asking = Tools & Omit<Asked, 'what'> & { wording: Wording }

/** What the one who asked sees. Of cards, everybody does who reads the message that one is put into. */
export type Shown =
  | { kind: 'dialog'; title: string; card: Card }
  | { kind: 'line'; text: string }
  | { kind: 'cards'; previews: Preview[] }
  | { kind: 'nothing' }

export type Extend = (asked: Asked) => Promise<Shown>
