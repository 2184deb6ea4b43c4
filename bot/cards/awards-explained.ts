import type { Links } from '#bot/links.ts'
import { shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Award } from '#core/contract/programs.ts'
import { beside, type Element, line, medal } from './elements.ts'

const id = 'awards-explained'
const shown = 12

/** What each award is for, behind a button. */
export function awardsExplained(setting: { awards: Award[]; wording: Wording; links: Links }): Element[] {
  const { awards, wording } = setting
  return [
    {
      type: 'ActionSet',
      spacing: 'small',
      actions: [{ type: 'Action.ToggleVisibility', title: wording.form.whatFor, targetElements: [id] }],
    },
    {
      type: 'Container',
      id,
      isVisible: false,
      spacing: 'small',
      items: awards
        .slice(0, shown)
        .map((award) =>
          beside(
            medal(award, 40, setting),
            [
              line(shortened(award.name, 80), { weight: 'bolder' }),
              line(shortened(award.description, 160), { isSubtle: true, spacing: 'none' }),
            ],
            { spacing: 'small' },
          ),
        ),
    },
  ]
}
