import { useState } from 'react'
import type { Scene } from '#core/contract/scene.ts'
import { bells, drumroll } from '#tabs/ceremony/sound/instruments.ts'
import { StageSound } from '#tabs/ceremony/sound/StageSound.tsx'
import { showPart } from '#tests/support/page/show-part.tsx'

/* The product's sound over scenes that a test chooses, and its instruments into a buffer, to be measured. */

const seconds = 6

/** How loud each tenth of a second is, stopped at `until`. */
async function loudness(instrument: 'drumroll' | 'bells', until: number): Promise<number[]> {
  const rate = 22_050
  const context = new OfflineAudioContext(1, seconds * rate, rate)
  const stop = (instrument === 'drumroll' ? drumroll : bells)(context, context.destination)
  if (until < seconds)
    void context.suspend(until).then(() => {
      stop()
      return context.resume()
    })
  const samples = (await context.startRendering()).getChannelData(0)
  return Array.from({ length: seconds * 10 }, (_, at) =>
    Math.max(...samples.subarray((at * rate) / 10, ((at + 1) * rate) / 10).map(Math.abs)),
  )
}

/** What is heard at this moment. */
const playing: AudioScheduledSourceNode[] = []
for (const source of [AudioBufferSourceNode, OscillatorNode]) {
  const { start } = source.prototype
  source.prototype.start = function (this: AudioScheduledSourceNode, ...when: number[]) {
    if (this.context instanceof AudioContext) {
      playing.push(this)
      this.addEventListener('ended', () => playing.splice(playing.indexOf(this), 1))
    }
    start.apply(this as never, when as never)
  }
}

const lobby: Scene = { kind: 'lobby' }
function Page() {
  const [scene, show] = useState<Scene>(lobby)
  Object.assign(window, { show, loudness, playing: () => playing.length })
  return <StageSound scene={scene} serverNow={now} />
}
const now = () => Date.now()

showPart(<Page />, 'stage')
