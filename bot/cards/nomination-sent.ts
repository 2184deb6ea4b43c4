import type { Links } from '#bot/links.ts'
import { excerpt, inOrder, isolated, namesOf, quoted, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import type { Nomination } from '#core/contract/nominations.ts'
import type { Award, Cycle, Program } from '#core/contract/programs.ts'
import { band, beside, cardOf, type Element, fits, heading, line, medal, open, press } from './elements.ts'
import { editPath } from './nomination-form.ts'
import { askOf } from './nominations-list.ts'

/** The nomination is in: what was sent, what happens next, and the way to change it. */
export function nominationSent(setting: {
  nomination: Nomination
  program: Program
  cycle: Cycle
  award: Award | undefined
  wording: Wording
  links: Links
}): Answer {
  const { nomination, program, cycle, award, wording, links } = setting
  const { form: text } = wording
  const name = shortened(award?.name ?? '', 120)
  const names = namesOf(nomination.nominees, wording, { names: 10, length: 60 })
  const summary = text.doneLine(
    namesOf(nomination.nominees, wording, { names: 3, length: 40 }),
    isolated(name, wording),
  )
  const who = [
    line(names, { size: 'large', weight: 'bolder' }),
    line(name, { color: 'accent', weight: 'bolder', spacing: 'none' }),
  ]
  const card = cardOf(
    wording,
    summary,
    [
      band([heading(text.doneTitle, { size: 'medium', color: 'accent' })]),
      ...(award ? [beside(medal(award, 72, setting), who, { spacing: 'medium' })] : who),
      line(quoted(excerpt(nomination.story, 240), wording), { spacing: 'medium' }),
      line(text.doneNext(wording.day(cycle.closesAt, program.timeZone)), {
        isSubtle: true,
        spacing: 'medium',
      }),
    ],
    [
      ...(award?.open ? [askOf(nomination, wording)] : []),
      open(text.edit, editPath(links, nomination.cycleId, nomination.id)),
      press(text.another, 'nominate'),
    ],
  )
  return { summary, card, replaces: true }
}

/** The cycle has closed meanwhile: kindly said, with what was written, to be copied. */
export function nominationsClosed(setting: {
  cycle: Cycle
  /** As it was typed. */
  names: string
  award: string
  story: string
  wording: Wording
  links: Links
}): Answer {
  const { cycle, names, award, story, wording, links } = setting
  const { form: text } = wording
  const said = text.closedText(isolated(shortened(cycle.name, 80), wording))
  const around = (kept: Element[]) =>
    cardOf(
      wording,
      said,
      [heading(text.closedTitle), line(said), ...kept],
      [open(text.commend, links.tab('/tab/commend'))],
    )
  if (story.trim() === '') return { summary: text.closedTitle, card: around([]), replaces: true }
  const about = [names, award].map((part) => shortened(part, 300)).filter((part) => part !== '')
  const paragraphs = story.split('\n').filter((paragraph) => paragraph.trim() !== '')
  const card = around([
    line(text.keptStory, { isSubtle: true, spacing: 'medium' }),
    ...(about.length > 0 ? [line(about.join(' · '), { weight: 'bolder', spacing: 'small' })] : []),
    ...paragraphs.map((paragraph) => line(inOrder(paragraph), { spacing: 'small' })),
  ])
  // A story too long to be shown stays where it was typed.
  return fits(card)
    ? { summary: text.closedTitle, card, replaces: true }
    : { summary: said, card: around([]) }
}
