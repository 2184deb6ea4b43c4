import { FluentProvider, makeStyles, type Theme, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import { themes } from '#tabs/design/themes.ts'
import type { ThemeName } from '#tabs/teams/host.ts'
import { useDirection } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  ground: {
    minBlockSize: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
})

/** Everything in a theme of Teams; `meanwhile` until the first one is here. */
export function Themed(props: { theme: ThemeName; meanwhile: ReactNode; children: ReactNode }) {
  const styles = useStyles()
  const direction = useDirection()
  const theme = useTheme(props.theme)
  if (!theme) return props.meanwhile
  return (
    <FluentProvider theme={theme} dir={direction}>
      {/* Not on the provider itself: its class goes to every popup as well. */}
      <div className={styles.ground}>{props.children}</div>
    </FluentProvider>
  )
}

/** The theme by name; the one before stays until the new one is loaded. */
function useTheme(name: ThemeName): Theme | undefined {
  const [theme, setTheme] = useState<Theme>()
  useEffect(() => {
    let wanted = true
    void themes[name]().then((loaded) => wanted && setTheme(loaded.default))
    return () => {
      wanted = false
    }
  }, [name])
  return theme
}
