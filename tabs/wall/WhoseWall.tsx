import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useText } from '#tabs/text/TextProvider.tsx'
import { messages } from '#tabs/wall/messages.ts'

const useStyles = makeStyles({ list: { marginBlockEnd: tokens.spacingVerticalL } })

type WhoseWallProps = { whose: 'team' | 'everyone'; onChange: (whose: 'team' | 'everyone') => void }

/** In a channel: the team's wall or everyone's. */
export function WhoseWall({ whose, onChange }: WhoseWallProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <TabList
      className={styles.list}
      appearance="subtle-circular"
      aria-label={text.whose}
      selectedValue={whose}
      onTabSelect={(_, data) => onChange(data.value === 'team' ? 'team' : 'everyone')}
    >
      <Tab value="team">{text.team}</Tab>
      <Tab value="everyone">{text.everyone}</Tab>
    </TabList>
  )
}
