const loneSurrogate = /\p{Surrogate}/u
// Line breaks and tabs are a writer's own; every other control character only hides things.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000B-\u001F\u007F]/

/** Whether a text holds half a character, which nothing can store. */
export function isBroken(text: string): boolean {
  return loneSurrogate.test(text)
}

/** Whether a text holds characters that only hide things. */
export function hidesSomething(text: string): boolean {
  return control.test(text)
}
