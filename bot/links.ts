import type { Medallion } from '#core/contract/programs.ts'

/** Addresses that cards lead to and show. */
export type Links = {
  /** Opens a page of the tab in Teams: `path` begins with `/tab/`. */
  tab(path: string): string
  /** Where the tab's pages lie on the web, as people share their addresses: without a slash at its end. */
  origin: string
  /** An award's medallion as PNG. */
  medallion(design: Medallion): string
  /** A ceremony's calendar entry as a file, by its key. */
  calendar(key: string): string
  /** Opens the chat with the bot, `text` typed already; absent where a client has no such links. */
  chat?(text: string): string
}
