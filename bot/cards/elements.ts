import type { Links } from '#bot/links.ts'
import { shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Card } from '#bot/turn.ts'
import type { Medallion } from '#core/contract/programs.ts'

/** A part of an Adaptive Card as JSON. */
export type Element = { type: string } & Record<string, unknown>

type Run = {
  size?: 'small' | 'medium' | 'large' | 'extraLarge'
  weight?: 'lighter' | 'bolder'
  color?: 'accent' | 'attention'
  isSubtle?: boolean
  italic?: boolean
  /** Where a click on it leads. */
  href?: string
}
type Placed = Run & {
  horizontalAlignment?: 'center'
  spacing?: 'none' | 'small' | 'medium' | 'large' | 'extraLarge'
  separator?: boolean
  id?: string
  isVisible?: boolean
}

/**
 * A paragraph of plain text. Text of people stands nowhere else but here: a run of a RichTextBlock knows no
 * Markdown, no HTML and no mentions (rule B5).
 */
export function line(text: string | Element[], look: Placed = {}): Element {
  const { horizontalAlignment, spacing, separator, id, isVisible, ...rest } = look
  const around = { horizontalAlignment, spacing, separator, id, isVisible }
  return {
    type: 'RichTextBlock',
    ...Object.fromEntries(Object.entries(around).filter(([, value]) => value !== undefined)),
    inlines: typeof text === 'string' ? [run(text, rest)] : text,
  }
}

/** A piece of a paragraph that looks its own way. */
export function run(text: string, { href, ...look }: Run = {}): Element {
  const selectAction = href === undefined ? {} : { selectAction: { type: 'Action.OpenUrl', url: href } }
  return { type: 'TextRun', text: literal(text), ...look, ...selectAction }
}

/** Cards write dates for `{{DATE(…)}}` in any text; what people wrote is to stay as it is. */
function literal(text: string): string {
  return text.replaceAll(/\{(?=\{)/g, '{\u2060')
}

/** The bot's own words as a heading, found as one by screen readers. */
export function heading(text: string, look: Record<string, unknown> = {}): Element {
  return words(text, { style: 'heading', size: 'large', weight: 'bolder', ...look })
}

/** The bot's own words, which a client may complete: `{{DATE(…)}}` becomes a day as its reader writes it. */
export function words(text: string, look: Record<string, unknown> = {}): Element {
  return { type: 'TextBlock', text, wrap: true, ...look }
}

/** An award's medal. */
export function medal(
  award: { name: string; medallion: Medallion },
  size: number,
  { wording, links }: { wording: Wording; links: Links },
  look: { horizontalAlignment?: 'center' } = {},
): Element {
  return {
    type: 'Image',
    url: links.medallion(award.medallion),
    altText: literal(wording.news.medal(shortened(award.name, 80))),
    width: `${size}px`,
    height: `${size}px`,
    ...look,
  }
}

/** A part from edge to edge. The one style on which every color of text can be read, in light and in dark. */
export function band(items: Element[]): Element {
  return { type: 'Container', style: 'emphasis', bleed: true, items }
}

/** A picture, and what stands beside it. */
export function beside(picture: Element, items: Element[], look: Record<string, unknown> = {}): Element {
  return {
    type: 'ColumnSet',
    ...look,
    columns: [
      { type: 'Column', width: 'auto', items: [picture] },
      { type: 'Column', width: 'stretch', spacing: 'medium', verticalContentAlignment: 'center', items },
    ],
  }
}

/** One of a list's choices. Such a list is drawn compact, where a title is never markup. */
export function choice(title: string, value: string): { title: string; value: string } {
  return { title: literal(title), value }
}

/** What a button of the bot's does when it is pressed. */
export function press(title: string, verb: string, data: object = {}, style?: 'positive'): Element {
  const look = style === undefined ? { title } : { title, style }
  const sent = { ...data, verb }
  // Clients that know no Action.Execute send the same as a message.
  const fallback = { type: 'Action.Submit', ...look, data: sent }
  return { type: 'Action.Execute', ...look, verb, data: sent, fallback }
}

/** A button that opens a page. */
export function open(title: string, url: string): Element {
  return { type: 'Action.OpenUrl', title, url }
}

/** A whole card. `fallbackText` is read where the client is too old for it. */
export function cardOf(
  wording: Wording,
  fallbackText: string,
  body: Element[],
  actions: Element[] = [],
  more: Record<string, unknown> = {},
): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    ...(wording.rtl ? { rtl: true } : {}),
    fallbackText: literal(fallbackText),
    body,
    ...(actions.length === 0 ? {} : { actions }),
    ...more,
  }
}

const cardBytes = 26 * 1024

/** Whether Teams takes it: 28 KB counted as UTF-16, less what stands around a card in an activity (rule B6). */
export function fits(card: Card): boolean {
  return JSON.stringify(card).length * 2 <= cardBytes
}
