import { Body1, Button, Caption1, makeStyles, Subtitle1, Switch, tokens } from '@fluentui/react-components'
import { type Ref, useId } from 'react'
import { messages } from '#tabs/judge/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  dialog: {
    margin: 'auto',
    boxSizing: 'border-box',
    inlineSize: 'min(480px, calc(100vw - 24px))',
    padding: tokens.spacingHorizontalXXL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    overflowWrap: 'anywhere',
    textAlign: 'start',
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    marginBlock: tokens.spacingVerticalL,
    alignItems: 'baseline',
    '& dd': { margin: 0 },
  },
  key: {
    display: 'inline-block',
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
  },
  quiet: { color: tokens.colorNeutralForeground2, display: 'block' },
  actions: { display: 'flex', justifyContent: 'flex-end', marginBlockStart: tokens.spacingVerticalL },
})

const keys = [
  ['J', 'next'],
  ['K', 'previous'],
  ['N', 'unanswered'],
  ['S', 'rubric'],
  ['1 … 5', 'points'],
  ['Ctrl + Enter', 'save'],
  ['Alt + ↓', 'next'],
  ['Alt + ↑', 'previous'],
  ['?', 'help'],
] as const

type KeyHelpProps = { ref: Ref<HTMLDialogElement>; singleKeys: boolean; onTurn: (on: boolean) => void }

/** Which keys judge, and a switch for those that work without a modifier. Open it with `showModal`. */
export function KeyHelp({ ref, singleKeys, onTurn }: KeyHelpProps) {
  const styles = useStyles()
  const text = useText(messages)
  const title = useId()
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby={title}>
      <form method="dialog">
        <Subtitle1 as="h2" id={title} block style={{ margin: 0 }}>
          {text.keyboard}
        </Subtitle1>
        <dl className={styles.keys}>
          {keys.map(([key, does]) => (
            <KeyLine key={key} name={key} does={text.keyDoes[does]} />
          ))}
        </dl>
        <Switch label={text.singleKeys} checked={singleKeys} onChange={(_, { checked }) => onTurn(checked)} />
        <Caption1 className={styles.quiet}>{text.singleKeysHint}</Caption1>
        <div className={styles.actions}>
          <Button type="submit" appearance="primary">
            {text.close}
          </Button>
        </div>
      </form>
    </dialog>
  )
}

function KeyLine({ name, does }: { name: string; does: string }) {
  const styles = useStyles()
  return (
    <>
      <dt>
        <kbd className={styles.key} dir="ltr">
          {name}
        </kbd>
      </dt>
      <dd>
        <Body1>{does}</Body1>
      </dd>
    </>
  )
}
