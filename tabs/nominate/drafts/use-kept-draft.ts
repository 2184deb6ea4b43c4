import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '#tabs/api/call.ts'
import { createCommandIds } from '#tabs/api/command-ids.ts'
import { asProblem } from '#tabs/api/problem.ts'
import type { NominationDraft } from '#tabs/nominate/draft.ts'
import { DraftKeeper, type DraftState } from '#tabs/nominate/drafts/keeper.ts'
import type { Saved } from '#tabs/nominate/drafts/saved.ts'
import { fromServer, toServer } from '#tabs/nominate/drafts/server-draft.ts'
import { keptHere } from '#tabs/text/kept-here.ts'

type About = {
  person: string
  cycleId: string
  /** The nomination that is being changed. */
  nominationId?: string
}

/** A draft that is kept on this device and on the server, and taken up where it was left on another device. */
export function useKeptDraft(
  about: About,
  initial: NominationDraft,
): { draft: DraftState; keeper: DraftKeeper } {
  const [keeper] = useState(() => createKeeper(about, initial))
  const draft = useSyncExternalStore(keeper.subscribe, keeper.state)
  const client = useQueryClient()

  useEffect(() => {
    keeper.open()
    return () => keeper.close()
  }, [keeper])

  useEffect(() => {
    async function hear() {
      if (document.visibilityState === 'hidden') return
      const { revision } = keeper
      const drafts = await client.fetchQuery({
        queryKey: ['drafts'],
        queryFn: () => call('drafts', {}),
        staleTime: 0,
      })
      if (keeper.revision === revision) keeper.heard(drafts.map(fromServer))
    }
    // Where the server can't be reached, the screen says so by itself.
    const listen = () => void hear().catch(() => undefined)
    listen()
    document.addEventListener('visibilitychange', listen)
    return () => document.removeEventListener('visibilitychange', listen)
  }, [keeper, client])

  return { draft, keeper }
}

function createKeeper({ person, cycleId, nominationId }: About, initial: NominationDraft): DraftKeeper {
  const place = keptHere(nominationId === undefined ? `${person}.${cycleId}` : `${person}.${nominationId}`)
  const ids = createCommandIds(() => crypto.randomUUID())
  return new DraftKeeper({
    initial,
    read: place.read,
    // With what it is about, so that it can be shown when its cycle is no more.
    write: (local) => place.write(local && { ...local, cycleId, nominationId }),
    newId: () => crypto.randomUUID(),
    async save({ id: draftId, revision, value }, settled) {
      const body = {
        revision,
        content: toServer(value),
        settled,
        ...(nominationId === undefined ? {} : { nominationId }),
      }
      const commandId = ids.idFor(JSON.stringify([draftId, body]))
      try {
        const kept = await call('saveDraft', { params: { cycleId, draftId }, body: { ...body, commandId } })
        ids.answered()
        return { kind: 'kept', draft: fromServer(kept) }
      } catch (error) {
        return savedOf(error)
      }
    },
  })
}

function savedOf(error: unknown): Saved {
  const { code, mayHaveArrived } = asProblem(error)
  switch (code) {
    case 'draft_ended':
      return { kind: 'ended' }
    case 'unauthenticated':
    case 'token_expired':
      return { kind: 'not-now', why: 'signed-out' }
    case 'too_many_requests':
      return { kind: 'not-now', why: 'away' }
    case 'too_many_drafts':
      return { kind: 'refused', why: 'full' }
    default:
      return mayHaveArrived ? { kind: 'not-now', why: 'away' } : { kind: 'refused', why: 'refused' }
  }
}
