import { Body1, makeStyles, Title2, tokens } from '@fluentui/react-components'
import { Laurel } from '#tabs/design/Laurel.tsx'
import { messages } from '#tabs/shell/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalL,
    minBlockSize: '100vh',
    padding: '24px',
    boxSizing: 'border-box',
  },
  sign: {
    inlineSize: '96px',
    blockSize: '96px',
    color: tokens.colorBrandForeground1,
    // A browser that sets its own colors leaves those of drawings alone.
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  text: { maxInlineSize: '44ch', color: tokens.colorNeutralForeground2 },
})

/** What somebody sees who opens the tab's address in a plain browser. */
export default function OutsideTeams() {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <main className={styles.page}>
      <svg viewBox="-22 -22 44 44" className={styles.sign} aria-hidden="true">
        <Laurel color="currentColor" />
      </svg>
      <Title2 as="h1" align="center">
        {text.outsideTitle}
      </Title2>
      <Body1 align="center" className={styles.text}>
        {text.outsideText}
      </Body1>
    </main>
  )
}
