/** Timers with names: setting one again replaces it, and once closed nothing goes off any more. */
export class NamedTimers<Name extends string> {
  readonly #timers = new Map<Name, ReturnType<typeof setTimeout>>()
  #closed = false

  set(name: Name, ms: number, act: () => void): void {
    this.stop(name)
    if (this.#closed) return
    const timer = setTimeout(() => {
      this.#timers.delete(name)
      act()
    }, ms)
    this.#timers.set(name, timer)
  }

  has(name: Name): boolean {
    return this.#timers.has(name)
  }

  stop(name: Name): void {
    clearTimeout(this.#timers.get(name))
    this.#timers.delete(name)
  }

  open(): void {
    this.#closed = false
  }

  close(): void {
    this.#closed = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }
}
