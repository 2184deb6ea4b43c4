import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { CalendarRegular, ChatRegular, PeopleTeamRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { View } from '#local/teams/host-state.ts'
import { LaurelsMark } from '#local/teams/laurels-mark.tsx'
import type { Messages } from '#local/teams/messages.ts'

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    width: '72px',
    flexShrink: 0,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorCompoundBrandForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorCompoundBrandForeground1,
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '2px',
      insetBlock: '12px',
      width: '3px',
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
})

type Props = { view: View; text: Messages; onView: (view: View) => void }

/** The client's left edge: the places where Teams shows an app, and the chat with its bot. */
export function Rail({ view, text, onView }: Props) {
  const styles = useStyles()
  const places: { view: View; name: string; icon: ReactElement }[] = [
    { view: 'personal', name: text.personal, icon: <LaurelsMark /> },
    { view: 'chat', name: text.chat, icon: <ChatRegular fontSize={24} /> },
    { view: 'channel', name: text.channel, icon: <PeopleTeamRegular fontSize={24} /> },
    { view: 'meeting', name: text.meeting, icon: <CalendarRegular fontSize={24} /> },
  ]
  const current = view === 'settings' ? 'channel' : view
  return (
    <nav className={styles.rail} aria-label={text.surfaces}>
      {places.map((place) => (
        <button
          key={place.view}
          type="button"
          className={mergeClasses(styles.item, place.view === current && styles.current)}
          aria-current={place.view === current ? 'page' : undefined}
          onClick={() => onView(place.view)}
        >
          {place.icon}
          <Text size={100}>{place.name}</Text>
        </button>
      ))}
    </nav>
  )
}
