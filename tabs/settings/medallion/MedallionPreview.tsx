import { Caption1, FluentProvider, makeStyles, type Theme, tokens } from '@fluentui/react-components'
import { useEffect, useId, useState } from 'react'
import type { Medallion as Design } from '#core/contract/programs.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { MedallionDrawing } from '#tabs/design/MedallionDrawing.tsx'
import { paletteOf } from '#tabs/design/medallion-palette.ts'
import { themes } from '#tabs/design/themes.ts'
import { messages } from '#tabs/settings/medallion/messages.ts'
import type { ThemeName } from '#tabs/teams/host.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalL,
    minInlineSize: 0,
    margin: 0,
  },
  large: { inlineSize: 'min(220px, 60vw)', blockSize: 'min(220px, 60vw)' },
  grounds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    inlineSize: '100%',
    gap: '8px',
  },
  ground: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXS,
    blockSize: '100%',
    boxSizing: 'border-box',
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: '2px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  bare: { backgroundColor: 'transparent', blockSize: '100%' },
})

/** The medal as it is being designed: large, and as it looks in each theme of Teams. */
export function MedallionPreview({ design }: { design: Design }) {
  const styles = useStyles()
  const text = useText(messages)
  const { shape, color, emblem } = design
  const label = text.drawn(text.shapes[shape], text.colors[color], text.emblems[emblem])
  return (
    <figure className={styles.preview} aria-label={text.preview}>
      <div className={styles.large}>
        <Medallion design={design} size="100%" label={label} />
      </div>
      <div className={styles.grounds}>
        <InTheme name="light" design={design} />
        <InTheme name="dark" design={design} />
        <InTheme name="contrast" design={design} />
      </div>
    </figure>
  )
}

function InTheme({ name, design }: { name: ThemeName; design: Design }) {
  const styles = useStyles()
  const text = useText(messages)
  const id = useId()
  const [theme, setTheme] = useState<Theme>()
  useEffect(() => {
    let wanted = true
    void themes[name]().then((loaded) => wanted && setTheme(loaded.default))
    return () => {
      wanted = false
    }
  }, [name])
  if (!theme) return <div />
  return (
    <FluentProvider theme={theme} className={styles.bare}>
      <div className={styles.ground}>
        <MedallionDrawing
          {...{ id, design, detailed: true, palette: paletteOf(design.color, name) }}
          style={{ inlineSize: '56px', blockSize: '56px' }}
          aria-hidden
        />
        <Caption1 align="center">{text.themes[name]}</Caption1>
      </div>
    </FluentProvider>
  )
}
