import { Body1, Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useState } from 'react'
import type { AudienceView } from '#core/contract/ceremony.ts'
import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import { messages as onConsole } from '#tabs/ceremony/console/messages.ts'
import { messages } from '#tabs/ceremony/prepare/messages.ts'
import { type Preview, previewsOf } from '#tabs/ceremony/prepare/preview-scenes.ts'
import { StageView } from '#tabs/ceremony/stage/StageView.tsx'
import { useDirection, useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  which: { flex: '1 1 160px', minInlineSize: 0 },
  select: { minInlineSize: 0 },
  frame: { aspectRatio: '16 / 10', borderRadius: tokens.borderRadiusXLarge, overflow: 'hidden' },
  mirrored: { transform: 'scaleX(-1)' },
})

/** Every screen of the stage, one after the other, with stand-ins for whoever is sealed. */
export function PreviewPage({ plan }: { plan: CeremonyPlanView }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const [at, setAt] = useState(0)
  const previews = previewsOf(plan, {
    finalist: (number) => text.finalist(formats.number(number)),
    winner: text.winner,
    citation: text.citation,
  })
  const shown = previews[at] ?? previews[0]
  if (!shown) return null
  return (
    <>
      <Body1 className={styles.quiet}>{text.previewIntro}</Body1>
      <Chooser previews={previews} at={at} onChoose={setAt} />
      {/* A picture of what is chosen above. */}
      <div className={styles.frame} inert aria-hidden>
        <StageView
          key={shown.key}
          view={viewOf(plan, shown)}
          moment={{ scene: shown.scene, given: givenBefore(previews, at) }}
          serverNow={() => Date.now()}
          layout="whole"
        />
      </div>
    </>
  )
}

type ChooserProps = { previews: readonly Preview[]; at: number; onChoose: (at: number) => void }

function Chooser({ previews, at, onChoose }: ChooserProps) {
  const styles = useStyles()
  const text = useText(messages)
  const scenes = useText(onConsole).scene
  const formats = useFormats()
  const mirrored = useDirection() === 'rtl' ? styles.mirrored : ''
  const last = previews.length - 1
  const nameOf = ({ part, scene }: Preview) => {
    if ('award' in scene) return `${part}: ${scenes[scene.kind]}`
    return scene.kind === 'interlude' ? part : scenes[scene.kind]
  }
  return (
    <div className={styles.tools}>
      <Button
        icon={<ChevronLeftRegular className={mirrored} />}
        aria-label={text.screenBefore}
        disabledFocusable={at === 0}
        onClick={() => onChoose(Math.max(0, at - 1))}
      />
      <Field className={styles.which} label={text.screen(formats.number(at + 1), formats.number(last + 1))}>
        <Select
          className={styles.select}
          value={previews[at]?.key ?? ''}
          onChange={(_, { value }) => onChoose(previews.findIndex(({ key }) => key === value))}
        >
          {previews.map((preview) => (
            <option key={preview.key} value={preview.key}>
              {nameOf(preview)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        icon={<ChevronRightRegular className={mirrored} />}
        aria-label={text.screenAfter}
        disabledFocusable={at === last}
        onClick={() => onChoose(Math.min(last, at + 1))}
      />
    </div>
  )
}

function viewOf({ ceremonyId, title, startsAt }: CeremonyPlanView, { scene }: Preview): AudienceView {
  return { role: 'audience', ceremonyId, seq: 0, title, startsAt, scene, given: [] }
}

/** What the recap shows at this point. */
function givenBefore(previews: readonly Preview[], at: number) {
  return previews
    .slice(0, at)
    .flatMap(({ scene }) =>
      scene.kind === 'revealed' ? [{ award: scene.award, result: scene.result, revealAt: 0 }] : [],
    )
}
