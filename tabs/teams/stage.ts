import { meeting } from '@microsoft/teams-js'

/** Whether this frame can put something on the meeting's shared stage, or why not. */
export type StageSharing = 'possible' | 'not-in-meeting' | 'not-allowed'

/** Asks Teams whether Laurels may share to the stage from here. */
export function stageSharing(): Promise<StageSharing> {
  return new Promise((resolve) => {
    try {
      meeting.getAppContentStageSharingCapabilities((error, found) => {
        if (error || !found) resolve('not-in-meeting')
        else resolve(found.doesAppHaveSharePermission ? 'possible' : 'not-allowed')
      })
    } catch {
      // Outside of a meeting's side panel and stage teams-js throws.
      resolve('not-in-meeting')
    }
  })
}

/** `ticket`: by which whoever is in the meeting without an account sees it, too. */
type Sharing = { ticket: string | undefined; sound: boolean }

/** Puts a ceremony on the meeting's shared stage, silent unless a host wants it heard. Rejects with Teams' reason. */
export function shareToStage(ceremonyId: string, { ticket, sound }: Sharing): Promise<void> {
  const url = new URL(`/tab/stage?ceremony=${encodeURIComponent(ceremonyId)}`, window.location.origin)
  if (sound) url.searchParams.set('sound', 'on')
  url.hash = ticket ?? ''
  return new Promise((resolve, reject) => {
    meeting.shareAppContentToStage((error) => {
      if (error) reject(new Error(error.message ?? String(error.errorCode)))
      else resolve()
    }, url.href)
  })
}
