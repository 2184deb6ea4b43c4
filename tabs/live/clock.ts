/** Milliseconds on a clock that a correction of the computer's time can't make jump. */
export function steadyNow(): number {
  return performance.timeOrigin + performance.now()
}
