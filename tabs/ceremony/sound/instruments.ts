/** How many strokes a second: two hands of a good drummer. */
const strokesEachSecond = 22
const swellSeconds = 5
const endSeconds = 0.12

/** A roll on a snare drum that swells for some seconds. @returns how to stop it */
export function drumroll(context: BaseAudioContext, out: AudioNode): () => void {
  const now = context.currentTime
  const roll = context.createBufferSource()
  roll.buffer = strokes(context)
  roll.loop = true
  const skin = context.createBiquadFilter()
  skin.type = 'lowpass'
  skin.frequency.setValueAtTime(900, now)
  skin.frequency.linearRampToValueAtTime(2_600, now + swellSeconds)
  const swell = context.createGain()
  swell.gain.setValueAtTime(0.05, now)
  swell.gain.linearRampToValueAtTime(0.5, now + swellSeconds)
  roll.connect(skin).connect(swell).connect(out)
  roll.start(now)
  return () => fadeOut(context, swell.gain, roll)
}

function fadeOut(context: BaseAudioContext, gain: AudioParam, source: AudioScheduledSourceNode): void {
  const now = context.currentTime
  gain.cancelScheduledValues(now)
  gain.setTargetAtTime(0, now, endSeconds / 4)
  source.stop(now + endSeconds)
}

/** Two seconds of strokes, the two hands a little apart, so that a loop of them isn't heard as one. */
function strokes(context: BaseAudioContext): AudioBuffer {
  const { sampleRate } = context
  const seconds = 2
  const buffer = context.createBuffer(1, seconds * sampleRate, sampleRate)
  const samples = buffer.getChannelData(0)
  const count = seconds * strokesEachSecond
  for (let stroke = 0; stroke < count; stroke++) {
    const hand = stroke % 2 === 0 ? 1 : 0.8
    const at = (stroke + (Math.random() - 0.5) * 0.25) / strokesEachSecond
    hit(samples, sampleRate, at * sampleRate, hand * (0.85 + Math.random() * 0.15))
  }
  return buffer
}

/** A stick on the skin: noise of the snares over the drum's own tone, gone within a tenth of a second. */
function hit(samples: Float32Array, sampleRate: number, from: number, loudness: number): void {
  const length = Math.floor(sampleRate * 0.09)
  for (let at = 0; at < length; at++) {
    const place = (Math.floor(from) + at + samples.length) % samples.length
    const time = at / sampleRate
    const snares = (Math.random() * 2 - 1) * Math.exp(-time * 60) * 0.5
    const tone = Math.sin(2 * Math.PI * 185 * time) * Math.exp(-time * 38) * 0.35
    samples[place] = (samples[place] ?? 0) + (snares + tone) * loudness
  }
}

/** A bell's partials: how high above its tone, how loud, and how long they ring. */
const partials = [
  { above: 1, loudness: 1, seconds: 2.8 },
  { above: 2.01, loudness: 0.45, seconds: 1.9 },
  { above: 2.76, loudness: 0.3, seconds: 1.2 },
  { above: 5.4, loudness: 0.12, seconds: 0.6 },
]
/** An open chord from the bottom to the top, in hertz. */
const chord = [392, 523.25, 659.25, 783.99, 1_046.5]

/** Bells for whoever is unveiled: a chord that is strummed once and rings away. @returns how to stop it */
export function bells(context: BaseAudioContext, out: AudioNode): () => void {
  const hand = context.createGain()
  hand.connect(out)
  const now = context.currentTime
  const ringing = chord.flatMap((tone, at) =>
    partials.map((partial) => ring(context, hand, { tone, partial, from: now + at * 0.085 })),
  )
  return () => {
    for (const bell of ringing) fadeOut(context, hand.gain, bell)
  }
}

type Ring = { tone: number; partial: (typeof partials)[number]; from: number }

function ring(context: BaseAudioContext, out: AudioNode, { tone, partial, from }: Ring): OscillatorNode {
  const bell = context.createOscillator()
  bell.frequency.value = tone * partial.above
  const fade = context.createGain()
  fade.gain.setValueAtTime(0, from)
  fade.gain.linearRampToValueAtTime(0.09 * partial.loudness, from + 0.008)
  fade.gain.exponentialRampToValueAtTime(0.000_1, from + partial.seconds)
  bell.connect(fade).connect(out)
  bell.start(from)
  bell.stop(from + partial.seconds)
  return bell
}
