import { isTabPath } from '#local/teams/host-state.ts'

export type Link = { kind: 'tab'; path: string } | { kind: 'elsewhere'; url: string }

/**
 * Where a link that a tab opens leads: into the app (its own pages, and Teams' deep links to it) or out
 * into the browser.
 * @throws Error where it is no web address
 */
export function readLink(text: string, origin: string): Link {
  const url = new URL(text, origin)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Error(`${url.protocol} links are not opened`)
  const path = `${url.pathname}${url.search}${url.hash}`
  if (url.origin === origin && isTabPath(path)) return { kind: 'tab', path }
  if (url.hostname === 'teams.microsoft.com' && url.pathname.startsWith('/l/entity/')) {
    return { kind: 'tab', path: deepLinkedPath(url) }
  }
  return { kind: 'elsewhere', url: url.href }
}

/** `/l/entity/{app}/{page}?context={"subEntityId": …}`: the sub page is a path of the tab, else its first page. */
function deepLinkedPath(url: URL): string {
  const context = url.searchParams.get('context') ?? '{}'
  try {
    const { subEntityId } = JSON.parse(context) as { subEntityId?: unknown }
    if (typeof subEntityId === 'string' && isTabPath(subEntityId)) return subEntityId
  } catch {
    // A link with a broken context still leads to the app.
  }
  return '/tab/'
}
