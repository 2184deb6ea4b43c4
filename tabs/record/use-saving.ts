import { useState } from 'react'

export type Saving = { run: () => void; busy: boolean; done: boolean; problem: unknown }

/** Makes a file when asked, one at a time, and tells what became of it. */
export function useSaving(make: () => Promise<void>): Saving {
  const [state, setState] = useState<Omit<Saving, 'run'>>({ busy: false, done: false, problem: undefined })
  async function run(): Promise<void> {
    if (state.busy) return
    setState({ busy: true, done: false, problem: undefined })
    try {
      await make()
      setState({ busy: false, done: true, problem: undefined })
    } catch (problem) {
      setState({ busy: false, done: false, problem })
    }
  }
  return { ...state, run: () => void run() }
}
