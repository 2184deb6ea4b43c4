import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import type { Medallion as Design } from '#core/contract/programs.ts'
import { Card } from '#tabs/design/Card.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { MedallionPreview } from '#tabs/settings/medallion/MedallionPreview.tsx'
import { messages } from '#tabs/settings/medallion/messages.ts'
import { PictureRadios } from '#tabs/settings/medallion/PictureRadios.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  sides: {
    display: 'flex',
    flexWrap: 'wrap-reverse',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalXL,
    alignItems: 'flex-start',
  },
  choices: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    flex: '1 1 460px',
    minInlineSize: 0,
  },
  preview: {
    flex: '1 1 200px',
    maxInlineSize: '260px',
    marginInline: 'auto',
    minInlineSize: 0,
    position: 'sticky',
    insetBlockStart: '60px',
  },
})

type MedallionDesignerProps = { design: Design; onChange: (design: Design) => void }

/** Designs an award's medal by choosing among pictures, with a preview beside it. */
export function MedallionDesigner({ design, onChange }: MedallionDesignerProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <Card title={text.title}>
      <Body1 className={styles.quiet}>{text.intro}</Body1>
      <div className={styles.sides}>
        <div className={styles.choices}>
          <Part part="shape" names={text.shapes} design={design} onChange={onChange} />
          <Part part="color" names={text.colors} design={design} onChange={onChange} />
          <Part part="emblem" names={text.emblems} design={design} onChange={onChange} />
        </div>
        <div className={styles.preview}>
          <MedallionPreview design={design} />
        </div>
      </div>
    </Card>
  )
}

type PartProps<P extends keyof Design> = MedallionDesignerProps & {
  part: P
  names: Record<Design[P], string>
}

/** The choices for shape, color or emblem, each drawn with what is chosen for the other two. */
function Part<P extends keyof Design>({ part, names, design, onChange }: PartProps<P>) {
  const text = useText(messages)
  return (
    <PictureRadios<Design[P]>
      legend={text[part]}
      options={Object.keys(names) as Design[P][]}
      chosen={design[part]}
      nameOf={(option) => names[option]}
      renderPicture={(option) => <Medallion design={{ ...design, [part]: option }} size={38} />}
      onChoose={(option) => onChange({ ...design, [part]: option })}
    />
  )
}
