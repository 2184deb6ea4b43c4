import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { Reaction } from '#core/contract/ceremony.ts'
import { messages } from '#tabs/ceremony/messages.ts'
import { messages as stageMessages } from '#tabs/ceremony/stage/messages.ts'
import { ReactionIcon } from '#tabs/ceremony/stage/ReactionIcon.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const all: readonly Reaction[] = ['applause', 'heart', 'bulb']

const useStyles = makeStyles({
  bar: {
    border: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'center',
  },
  button: {
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: 0,
    rowGap: tokens.spacingVerticalXXS,
    minInlineSize: '72px',
    minBlockSize: '60px',
    paddingInline: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
    borderRadius: tokens.borderRadiusXLarge,
    ':active': { transform: 'scale(0.96)' },
  },
  icon: { marginInlineEnd: 0 },
})

/** Applause, a heart, a bright idea: they fly over everybody's stage. */
export function ReactionBar({ react, enabled }: { react: (reaction: Reaction) => void; enabled: boolean }) {
  const styles = useStyles()
  const text = useText(messages)
  const names = useText(stageMessages)
  return (
    <fieldset aria-label={enabled ? text.cheer : text.cheerFailed} className={styles.bar}>
      {all.map((reaction) => (
        <Button
          key={reaction}
          className={styles.button}
          size="large"
          icon={{ className: styles.icon, children: <ReactionIcon reaction={reaction} /> }}
          disabledFocusable={!enabled}
          onClick={() => react(reaction)}
        >
          {names[reaction]}
        </Button>
      ))}
    </fieldset>
  )
}
