import { app } from '@microsoft/teams-js'

/** The kinds of place Teams shows the tab in, as far as they make a difference. */
export type Frame = 'content' | 'settings' | 'panel' | 'stage'

export type ThemeName = 'light' | 'dark' | 'contrast'

/** What Teams says about where the tab is. Never used to decide what somebody may do. */
export type TeamsContext = {
  frame: Frame
  theme: ThemeName
  /** As Teams gives it, e.g. `de-DE`. */
  locale: string
  /** The team of a channel tab. */
  teamId: string | undefined
  meetingId: string | undefined
  /** The chat one is in, such as a meeting’s. */
  chatId: string | undefined
  /** The app's own id, for links into it; absent where the host doesn't tell. */
  appId: string | undefined
  /** What a deep link asked for: a path of the tab, if the link is one of ours. */
  subPage: string | undefined
}

const patienceMs = 8_000

/** Greets Teams and asks where we are. Rejects outside of Teams. */
export async function connect(): Promise<TeamsContext> {
  await withinTime(app.initialize())
  const context = await withinTime(app.getContext())
  return {
    frame: frameOf(context.page.frameContext),
    theme: themeOf(context.app.theme),
    locale: context.app.locale || 'en-US',
    teamId: context.team?.groupId?.toLowerCase(),
    meetingId: context.meeting?.id,
    chatId: context.chat?.id,
    appId: context.app.appId?.toString(),
    subPage: context.page.subPageId,
  }
}

/** Tells Teams that the first screen stands, so that it takes its own loading indicator away. */
export function sayReady(): void {
  app.notifyAppLoaded()
  app.notifySuccess()
}

/** Calls back whenever the person changes Teams' theme. */
export function onThemeChange(changed: (theme: ThemeName) => void): void {
  app.registerOnThemeChangeHandler((theme) => changed(themeOf(theme)))
}

function frameOf(frameContext: string): Frame {
  if (frameContext === 'sidePanel') return 'panel'
  if (frameContext === 'meetingStage') return 'stage'
  if (frameContext === 'settings') return 'settings'
  return 'content'
}

function themeOf(theme: string): ThemeName {
  if (theme === 'dark' || theme === 'contrast') return theme
  return 'light'
}

/** Whether Teams says that somebody came to a meeting without an account: older clients tell it by an id alone. */
export async function isAnonymous(): Promise<boolean> {
  const context = await withinTime(app.getContext()).catch(() => undefined)
  const { licenseType, id = '' } = context?.user ?? {}
  return licenseType === 'Anonymous' || /^8:(anon|teamsvisitor):/.test(id)
}

/** What Teams answers; rejects where it doesn't in time. */
export async function withinTime<T>(work: Promise<T>, ms = patienceMs): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Teams did not answer')), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
