/** The app's own page in the manifest. */
const page = 'laurels'

/**
 * An address that opens a page of the tab in Teams, for whoever may: on paper, in a message, in a mail.
 * @param path as the tab's router has it, e.g. `/record/abc`
 * @param appId as Teams tells; without it the address is the page's own, which says where Laurels lives
 */
export function deepLinkTo(path: string, appId: string | undefined, origin: string): string {
  const own = `/tab${path}`
  if (appId === undefined) return `${origin}${own}`
  const context = encodeURIComponent(JSON.stringify({ subEntityId: own }))
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${page}?context=${context}`
}
