/**
 * The tab's own address that a deep link asks for. Whoever made the link wrote it: anything but a page of the tab
 * leads nowhere, and a page's address permits nothing.
 * @param home the origin that serves the tab
 */
export function addressOf(subPage: string | undefined, home: string): string | undefined {
  if (!subPage?.startsWith('/tab/') || !URL.canParse(subPage, home)) return undefined
  const { origin, pathname, search, hash } = new URL(subPage, home)
  return origin === home && pathname.startsWith('/tab/') ? pathname + search + hash : undefined
}
