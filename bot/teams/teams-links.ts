import type { Links } from '#bot/links.ts'

/** The app's own page in the manifest. */
const page = 'laurels'

/** Links of cards in Teams: into the installed app, and to the chat with its bot. */
export function teamsLinks(options: { appId: string; origin: string; botId: string }): Links {
  const { appId, origin, botId } = options
  return {
    tab(path) {
      const context = encodeURIComponent(JSON.stringify({ subEntityId: path }))
      const web = encodeURIComponent(`${origin}${path}`)
      return `https://teams.microsoft.com/l/entity/${appId}/${page}?webUrl=${web}&context=${context}`
    },
    origin,
    medallion: ({ shape, color, emblem }) => `${origin}/tab/medallions/${shape}-${color}-${emblem}.png`,
    calendar: (key) => `${origin}/api/calendar.ics?key=${encodeURIComponent(key)}`,
    chat: (text) =>
      `https://teams.microsoft.com/l/chat/0/0?users=28:${botId}&message=${encodeURIComponent(text)}`,
  }
}
