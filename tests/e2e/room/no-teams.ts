/** Stands in for Microsoft's library where a page is shown without Teams around it: nothing ever changes. */
export const app = { registerOnThemeChangeHandler: () => undefined }
/** Somebody signed in for a long time; nobody looks closer. */
export const authentication = {
  getAuthToken: () => Promise.resolve(`x.${btoa(JSON.stringify({ exp: 4_102_444_800 }))}.x`),
}
