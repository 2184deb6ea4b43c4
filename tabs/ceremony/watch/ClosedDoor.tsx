import { Body1, makeStyles, Title2, tokens } from '@fluentui/react-components'
import type { ErrorCode } from '#core/contract/errors.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { messages } from '#tabs/ceremony/watch/messages.ts'
import { Laurel } from '#tabs/design/Laurel.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useProblemText } from '#tabs/text/use-problem-text.ts'

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
    overflowWrap: 'anywhere',
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

/** Why a link shows nothing, and what can be done. */
export function ClosedDoor({ code }: { code: ErrorCode }) {
  const styles = useStyles()
  const text = useText(messages)
  const say = useProblemText()
  const { title, why } = {
    ticket_expired: { title: text.expired, why: text.expiredWhy },
    ticket_invalid: { title: text.invalid, why: text.invalidWhy },
  }[code as string] ?? { title: text.refused, why: say(new ApiProblem(code)) }
  return (
    <main className={styles.page}>
      <svg viewBox="-22 -22 44 44" className={styles.sign} aria-hidden="true">
        <Laurel color="currentColor" />
      </svg>
      <Title2 as="h1" align="center">
        {title}
      </Title2>
      <output className={styles.text}>
        <Body1 align="center">{why}</Body1>
      </output>
    </main>
  )
}
