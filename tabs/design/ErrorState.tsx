import { Body1, Button, Subtitle2 } from '@fluentui/react-components'
import { messages } from '#tabs/design/messages.ts'
import { useStateStyles } from '#tabs/design/state-styles.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useProblemText } from '#tabs/text/use-problem-text.ts'

/** Something didn't load: why, and a way to try again. */
export default function ErrorState({ error, retry }: { error: unknown; retry: () => void }) {
  const styles = useStateStyles()
  const text = useText(messages)
  const say = useProblemText()
  return (
    <div className={styles.state} role="alert">
      <Subtitle2 as="h2" align="center">
        {text.failed}
      </Subtitle2>
      <Body1 align="center" className={styles.text}>
        {say(error)}
      </Body1>
      <Button onClick={retry}>{text.retry}</Button>
    </div>
  )
}
