import { pages } from '@microsoft/teams-js'

/** What a channel or meeting tab will show. */
export type TabSetup = { entityId: string; name: string; path: string }

/** In Teams' "add a tab" page: offers `setup` to be saved, or says that nothing is chosen yet. */
export function offerSetup(setup: TabSetup | undefined): void {
  pages.config.setValidityState(setup !== undefined)
  if (!setup) return
  const url = new URL(`/tab${setup.path}`, window.location.origin).href
  pages.config.registerOnSaveHandler((saving) => {
    pages.config
      .setConfig({
        entityId: setup.entityId,
        suggestedDisplayName: setup.name,
        contentUrl: url,
        websiteUrl: url,
      })
      .then(
        () => saving.notifySuccess(),
        (error: unknown) => saving.notifyFailure(error instanceof Error ? error.message : String(error)),
      )
  })
}
