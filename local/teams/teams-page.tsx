import {
  FluentProvider,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components'
import { useEffect } from 'react'
import { ChannelView } from '#local/teams/channel-view.tsx'
import { ChatView } from '#local/teams/chat-view.tsx'
import { directionOf, type Theme } from '#local/teams/context.ts'
import { Header } from '#local/teams/header.tsx'
import { HostContext } from '#local/teams/host.ts'
import { type HostState, useHostState } from '#local/teams/host-state.ts'
import { MeetingView } from '#local/teams/meeting-view.tsx'
import { messagesIn } from '#local/teams/messages.ts'
import { PersonalView } from '#local/teams/personal-view.tsx'
import { Rail } from '#local/teams/rail.tsx'
import { TaskDialog } from '#local/teams/task-dialog.tsx'
import { useHostActions } from '#local/teams/use-host-actions.tsx'
import { useMeetingStage } from '#local/teams/use-meeting-stage.ts'
import { useSampleCompany } from '#local/teams/use-sample-company.ts'

const fluentThemes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  main: { display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0 },
  center: { margin: 'auto' },
})

/** A window that plays the Teams client around the real tab, for one person at a time. */
export function TeamsPage() {
  const [state, change] = useHostState()
  return (
    <FluentProvider theme={fluentThemes[state.theme]} dir={directionOf(state.locale)}>
      <PageSetup {...state} />
      <Client state={state} change={change} />
    </FluentProvider>
  )
}

function Client({ state, change }: { state: HostState; change: (part: Partial<HostState>) => void }) {
  const styles = useStyles()
  const text = messagesIn(state.locale)
  const { company, person, failed } = useSampleCompany(state.as)
  const meeting = useMeetingStage(state.view === 'meeting')
  const { actions, dialog, notice } = useHostActions({ state, change, meeting, text, company })

  const teams = company?.teams.filter(({ members }) => members.includes(state.as)) ?? []
  const team = teams.find(({ id }) => id === state.team) ?? teams[0]
  const { theme, locale, view } = state
  const nameOf = (id: string) => company?.people.find((each) => each.id === id)?.name ?? id

  return (
    <div className={styles.page}>
      <Header state={state} change={change} people={company?.people ?? []} />
      {failed && (
        <MessageBar intent="error">
          <MessageBarBody>{text.unreachable}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.body}>
        {view !== 'meeting' && <Rail view={view} text={text} onView={(next) => change({ view: next })} />}
        <main className={styles.main}>
          <ChatView as={state.as} name={nameOf(state.as)} locale={locale} shown={view === 'chat'} />
          {!person && !failed && view !== 'chat' && (
            <Spinner className={styles.center} label={text.loading} />
          )}
          {person && (
            <HostContext value={{ person, theme, locale, text, actions, ...(team && { team }) }}>
              {view === 'personal' && <PersonalView path={state.path} />}
              {(view === 'channel' || view === 'settings') && (
                <ChannelView
                  teams={teams}
                  path={state.path}
                  settingUp={view === 'settings'}
                  onTeam={(id) => change({ view: 'channel', team: id })}
                  onSettingUp={(open) => change({ view: open ? 'settings' : 'channel' })}
                />
              )}
              {view === 'meeting' && (
                <MeetingView
                  stage={meeting.stage}
                  path={state.path}
                  people={company?.people ?? []}
                  onStop={() => actions.stopSharing()}
                  onLeave={() => change({ view: 'personal' })}
                />
              )}
              {dialog && <TaskDialog {...dialog} />}
            </HostContext>
          )}
        </main>
      </div>
      {notice}
    </div>
  )
}

/** What lies outside React's own tree: language, direction and color scheme of the document. */
function PageSetup({ locale, theme }: { locale: HostState['locale']; theme: Theme }) {
  useEffect(() => {
    document.documentElement.lang = locale
    document.documentElement.dir = directionOf(locale)
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark'
    document.body.style.margin = '0'
  }, [locale, theme])
  return null
}
