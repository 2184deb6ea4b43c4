/** The surfaces on which Teams shows a tab. */
export type Surface = 'personal' | 'channel' | 'settings' | 'sidePanel' | 'stage' | 'dialog'
export type Theme = 'default' | 'dark' | 'contrast'
export const themes: Theme[] = ['default', 'dark', 'contrast']
export const locales = ['en-US', 'de-DE', 'ar-SA'] as const
export type Locale = (typeof locales)[number]

export type Team = { id: string; name: string; members: string[] }

/** Who a token says one is: what a Teams client knows of its signed-in person. */
export type SignedIn = { tid: string; oid: string; name: string; email: string; anonymous?: true }

/** The context in the flat form in which the client hands it to teams-js. */
export type FlatContext = {
  entityId: string
  locale: string
  theme: Theme
  tid: string
  userObjectId: string
  userPrincipalName: string
  userDisplayName: string
  userLicenseType?: 'Anonymous'
  frameContext: 'content' | 'settings' | 'sidePanel' | 'meetingStage' | 'task'
  hostName: 'Teams'
  hostClientType: 'desktop'
  sessionId: string
  appId: string
  subEntityId?: string
  teamId?: string
  teamName?: string
  groupId?: string
  channelId?: string
  channelName?: string
  chatId?: string
  meetingId?: string
}

export type Situation = {
  surface: Surface
  theme: Theme
  locale: Locale
  person: SignedIn
  team?: Team
  /** What a deep link asked for. */
  subPage?: string
}

const frameContexts: Record<Surface, FlatContext['frameContext']> = {
  personal: 'content',
  channel: 'content',
  settings: 'settings',
  sidePanel: 'sidePanel',
  stage: 'meetingStage',
  dialog: 'task',
}

const sessionId = crypto.randomUUID()

/** What the host tells a frame about itself. It is a claim like any other: the service trusts none of it. */
export function contextFor({ surface, theme, locale, person, team, subPage }: Situation): FlatContext {
  const meeting = surface === 'sidePanel' || surface === 'stage'
  const channel = surface === 'channel' || surface === 'settings'
  return {
    entityId: 'laurels',
    locale: locale.toLowerCase(),
    theme,
    tid: person.tid,
    userObjectId: person.oid,
    userPrincipalName: person.email,
    userDisplayName: person.name,
    ...(person.anonymous && { userLicenseType: 'Anonymous' }),
    frameContext: frameContexts[surface],
    hostName: 'Teams',
    hostClientType: 'desktop',
    sessionId,
    appId: 'laurels-on-a-laptop',
    ...(subPage && { subEntityId: subPage }),
    ...(channel &&
      team && {
        teamId: `19:${team.id.replaceAll('-', '')}@thread.tacv2`,
        teamName: team.name,
        groupId: team.id,
        channelId: `19:${team.id.replaceAll('-', '')}@thread.tacv2`,
        channelName: 'General',
      }),
    ...(meeting && {
      meetingId: 'TUNzTGF1cmVsc09uQUxhcHRvcA==',
      chatId: '19:meeting_laurels-on-a-laptop@thread.v2',
    }),
  }
}

/** Languages written from right to left; the host derives direction from the language, as Teams does. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar-SA' ? 'rtl' : 'ltr'
}
