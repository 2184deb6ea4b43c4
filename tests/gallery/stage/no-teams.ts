/** Stands in for Microsoft's library where a page is shown without Teams around it: nothing changes, nobody is signed in. */
export const app = { registerOnThemeChangeHandler: () => undefined }
export const authentication = { getAuthToken: () => Promise.reject(new Error('Nobody is signed in.')) }
