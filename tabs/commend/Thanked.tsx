import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Recognition } from '#core/contract/recognition.ts'
import { messages } from '#tabs/commend/messages.ts'
import { DonePanel } from '#tabs/design/DonePanel.tsx'
import { Laurel } from '#tabs/design/Laurel.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  sign: { inlineSize: '96px', blockSize: '96px', color: tokens.colorBrandForeground1 },
})

/** The thanks are given. */
export function Thanked({ given, onAnother }: { given: Recognition; onAnother: () => void }) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <DonePanel
      title={text.doneTitle}
      picture={
        <svg viewBox="-22 -22 44 44" className={styles.sign} aria-hidden="true">
          <Laurel color="currentColor" />
        </svg>
      }
      actions={
        <>
          <Button appearance="primary" size="large" onClick={() => go('/wall')}>
            {text.toWall}
          </Button>
          <Button size="large" onClick={onAnother}>
            {text.another}
          </Button>
        </>
      }
    >
      <Body1 align="center">
        <PeopleNames people={given.to} />
      </Body1>
      <Body1 align="center">{given.visibility.kind === 'private' ? text.donePrivate : text.doneWall}</Body1>
    </DonePanel>
  )
}
