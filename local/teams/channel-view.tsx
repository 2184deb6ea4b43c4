import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { SettingsRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Team } from '#local/teams/context.ts'
import { useHost } from '#local/teams/host.ts'
import { LaurelsMark } from '#local/teams/laurels-mark.tsx'
import { SetUpTab } from '#local/teams/set-up-tab.tsx'
import { TabFrame } from '#local/teams/tab-frame.tsx'

const useStyles = makeStyles({
  list: {
    width: '220px',
    flexShrink: 0,
    paddingBlock: tokens.spacingVerticalL,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowY: 'auto',
    '@media (max-width: 1000px)': { width: '148px' },
  },
  heading: {
    display: 'block',
    paddingInline: tokens.spacingHorizontalS,
    marginBlockEnd: tokens.spacingVerticalM,
  },
  team: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    width: '100%',
    textAlign: 'start',
    marginBlockEnd: tokens.spacingVerticalXS,
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
  },
  channel: { color: tokens.colorNeutralForeground3 },
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    height: '52px',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  end: { marginInlineStart: 'auto', flexShrink: 0 },
  empty: { margin: 'auto', padding: tokens.spacingHorizontalXXL, color: tokens.colorNeutralForeground3 },
})

type Props = {
  teams: Team[]
  path: string | undefined
  settingUp: boolean
  onTeam: (id: string) => void
  onSettingUp: (open: boolean) => void
}

/** Laurels as a tab of a channel. */
export function ChannelView({ teams, path, settingUp, onTeam, onSettingUp }: Props) {
  const styles = useStyles()
  const { text, team } = useHost()
  // Where the tab was last set up to point, by team; as in Teams, until then it shows its default.
  const [pages, setPages] = useState<Record<string, string>>({})
  return (
    <>
      <nav className={styles.list} aria-label={text.teams}>
        <Text as="h2" weight="semibold" size={400} className={styles.heading}>
          {text.channel}
        </Text>
        {teams.map(({ id, name }) => (
          <Button
            key={id}
            appearance="subtle"
            className={mergeClasses(styles.team, id === team?.id && styles.current)}
            aria-current={id === team?.id ? 'page' : undefined}
            onClick={() => onTeam(id)}
          >
            <bdi>{name}</bdi>
            <Text size={200} className={mergeClasses(id !== team?.id && styles.channel)}>
              {text.general}
            </Text>
          </Button>
        ))}
      </nav>
      <section className={styles.view} aria-label={team?.name ?? text.channel}>
        {!team && <Text className={styles.empty}>{text.noTeams}</Text>}
        {team && (
          <>
            <div className={styles.bar}>
              <LaurelsMark size={24} />
              <Text weight="semibold" size={400} className={styles.name}>
                <bdi>{team.name}</bdi> › {text.general}
              </Text>
              <Button className={styles.end} icon={<SettingsRegular />} onClick={() => onSettingUp(true)}>
                {text.setUpTab}
              </Button>
            </div>
            <TabFrame
              key={team.id}
              surface="channel"
              path={path ?? pages[team.id] ?? '/tab/wall'}
              title={text.frame(text.surfaceChannel)}
            />
            {settingUp && (
              <SetUpTab
                current={pages[team.id] ?? '/tab/wall'}
                onClose={() => onSettingUp(false)}
                onSaved={(page) => {
                  setPages({ ...pages, [team.id]: page })
                  onSettingUp(false)
                }}
              />
            )}
          </>
        )}
      </section>
    </>
  )
}
