export * from '#tests/support/page/no-teams.ts'
/** Somebody signed in for a long time; nobody looks closer. */
export const authentication = {
  getAuthToken: () => Promise.resolve(`x.${btoa(JSON.stringify({ exp: 4_102_444_800 }))}.x`),
}
