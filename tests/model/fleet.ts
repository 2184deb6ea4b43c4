import { type Ground, type Process, startProcess } from '#tests/model/process.ts'
import { processes, type Step } from '#tests/model/schedule.ts'

/** The service's processes: each that dies is started again after a while. */
export class Fleet {
  readonly #ground: Ground
  readonly #processes: Process[]
  kills = 0

  constructor(ground: Ground) {
    this.#ground = ground
    this.#processes = Array.from({ length: processes }, () => startProcess(ground))
  }

  /** Undefined while it is dead. */
  alive(at: number): Process | undefined {
    const process = this.#processes[at]
    return process?.isAlive() ? process : undefined
  }

  kill({ process: at, writes, moment, awayMs }: Extract<Step, { kind: 'kill' }>): void {
    const process = this.alive(at)
    if (!process) return
    if (writes > 0) process.arm({ writes: writes - 1, moment })
    else process.kill()
    // Whether it dies of a write or is ended while it waits for one.
    this.#ground.time.after(longestLifeMs, () => process.kill())
    this.#startAfter(at, process, awayMs)
    this.kills += 1
  }

  end(): void {
    for (const process of this.#processes) process.kill()
  }

  #startAfter(at: number, dead: Process, awayMs: number): void {
    const { time } = this.#ground
    if (dead.isAlive()) return time.after(lookAgainMs, () => this.#startAfter(at, dead, awayMs))
    time.after(awayMs, () => {
      this.#processes[at] = startProcess(this.#ground)
    })
  }
}

/** Of a process that is to die at a write which may never come. */
const longestLifeMs = 5_000
const lookAgainMs = 200
