/** Stands in for Microsoft's library where a page is shown without Teams around it: nothing ever changes. */
export const app = { registerOnThemeChangeHandler: () => undefined }
/** A meeting in which this person may share. */
export const meeting = {
  getAppContentStageSharingCapabilities: (told: (error: null, found: object) => void) =>
    told(null, { doesAppHaveSharePermission: true }),
  shareAppContentToStage: (told: (error: null) => void) => told(null),
}
export const authentication = { getAuthToken: () => Promise.reject(new Error('Nobody is signed in.')) }
