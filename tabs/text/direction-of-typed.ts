/** Typed text runs as its own script does. While there is none the field runs as the page: "auto" would mean left to right. */
export function directionOfTyped(text: string): { dir?: 'auto' } {
  return text === '' ? {} : { dir: 'auto' }
}
