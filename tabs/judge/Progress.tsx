import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components'
import { messages } from '#tabs/judge/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
})

/** How many of a judge's nominations are answered; when all are, a quiet thank you. */
export function Progress({ done, all }: { done: number; all: number }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const words = text.progress(formats.number(done), formats.number(all))
  return (
    <div className={styles.progress}>
      <output>{words}</output>
      <ProgressBar value={all === 0 ? 1 : done / all} thickness="large" aria-label={words} />
      {all > 0 && done === all ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.allDone}</MessageBarTitle> {text.allDoneText}
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </div>
  )
}
