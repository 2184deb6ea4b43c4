import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import { id } from '#core/contract/text.ts'

/** What an address of the app leads to, of what may be shown to others. */
export type Linked = { kind: 'item'; id: string } | { kind: 'ceremony'; id: string } | { kind: 'nominate' }

/** Reads an address that somebody shares; undefined where it is not one of `origin`, or is nobody else's (rule E6). */
export function readLink(url: string, origin: string): Linked | undefined {
  // Compared whole, with what follows: no other host begins with it.
  const start = `${origin}/tab/`
  if (url.slice(0, start.length).toLowerCase() !== start.toLowerCase()) return undefined
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url.slice(start.length)) ?? []
  // It lets in whoever has it: the less it is passed on, the better.
  if (/ticket/i.test(query)) return undefined
  const [page, which, ...more] = path.replace(/\/$/, '').split('/')
  if (page === 'nominate' && which === undefined) return { kind: 'nominate' }
  if (which === undefined || more.length > 0 || !id.safeParse(which).success) return undefined
  if (page === 'wall') return { kind: 'item', id: which }
  return page === 'ceremonies' && !isRehearsal(which) ? { kind: 'ceremony', id: which } : undefined
}
