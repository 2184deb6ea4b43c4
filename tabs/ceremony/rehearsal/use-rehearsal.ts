import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { CeremonyListing } from '#core/contract/ceremony.ts'
import { useMe } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'

/** A ceremony as it is listed, looked at every now and then: another host may begin a rehearsal at any time. */
export function useListed(ceremonyId: string): CeremonyListing | undefined {
  const { data } = useOperation('ceremonies', {}, { every: 15_000 })
  return data?.find(({ id }) => id === ceremonyId)
}

/** Calls a host's stage back once a ceremony is rehearsed again. Nobody else asks: they would not be told (rule C9). */
export function useNextRehearsal(ceremonyId: string, again: () => void): void {
  const isHost = useMe()?.hostOf.includes(ceremonyId) ?? false
  const looking = { enabled: isHost, every: isHost && 15_000 }
  const { data, isFetchedAfterMount } = useOperation('ceremonies', {}, looking)
  // What was known before may be of the rehearsal that is over.
  const on = isFetchedAfterMount && data?.some(({ id, rehearsal }) => id === ceremonyId && rehearsal)
  useEffect(() => {
    if (on) again()
  }, [on, again])
}

/** Begins a rehearsal or joins the one that is on, and goes to its console. */
export function useRehearse(ceremonyId: string) {
  const [, go] = useLocation()
  const { run, pending, problem } = useCommand('rehearse', ['ceremonies'])
  const rehearse = async () => {
    const begun = await run({ params: { ceremonyId }, body: {} })
    if (begun) go(`/panel?ceremony=${begun.ceremonyId}`)
    return begun !== undefined
  }
  return { rehearse, pending, problem }
}
