/** One question to the server's clock: when it left and came back on ours, and what the server said. */
export type ClockSample = { sentAt: number; receivedAt: number; serverTime: number }

/**
 * What to add to our clock to read the server's, in milliseconds (rule C6).
 * The sample with the smallest round trip errs least: its error is at most half that round trip.
 */
export function estimateOffset(samples: readonly ClockSample[]): number | undefined {
  let best: ClockSample | undefined
  for (const sample of samples) {
    if (best === undefined || roundTrip(sample) < roundTrip(best)) best = sample
  }
  return best && best.serverTime - (best.sentAt + best.receivedAt) / 2
}

function roundTrip(sample: ClockSample): number {
  return sample.receivedAt - sample.sentAt
}

/** Milliseconds on a clock that a correction of the computer's time can't make jump. */
export function steadyNow(): number {
  return performance.timeOrigin + performance.now()
}
