import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { messages } from '#tabs/wall/more-messages.ts'

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalM,
    paddingBlockStart: tokens.spacingVerticalL,
    textAlign: 'center',
  },
})

type FurtherBackProps = { lookedTo: number; looking: boolean; look: () => void }

/** A filtered wall was looked through so far; there may be more behind (rule W1). */
export default function FurtherBack({ lookedTo, looking, look }: FurtherBackProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  return (
    <div className={styles.foot}>
      <Body1>
        <output>{looking ? text.looking : text.lookedTo(formats.date(lookedTo))}</output>
      </Body1>
      <Button size="large" disabledFocusable={looking} onClick={look}>
        {text.lookFurther}
      </Button>
    </div>
  )
}
