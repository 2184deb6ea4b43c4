import type { Links } from '#bot/links.ts'

/** Links of cards on a laptop: into the page that plays Teams, as whoever was chosen there last. */
export function laptopLinks(port: number): Links {
  const origin = `http://localhost:${port}`
  return {
    tab: (path) => `${origin}/?view=personal&path=${encodeURIComponent(path)}`,
    medallion: ({ shape, color, emblem }) => `${origin}/tab/medallions/${shape}-${color}-${emblem}.png`,
  }
}
