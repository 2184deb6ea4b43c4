import type { ApiProblem } from '#tabs/api/problem.ts'
import { useCommand } from '#tabs/api/use-command.ts'

type Stopping = {
  change: (to: 'stopBatch' | 'goOn') => void
  pending: boolean
  problem: ApiProblem | null
}

/** Stops a batch and has it go on; `onDone` hears whether it is stopped by now. */
export function useStopping(cycleId: string, batch: string, onDone: (stopped: boolean) => void): Stopping {
  const commands = {
    stopBatch: useCommand('stopBatch', ['cycleMessages']),
    goOn: useCommand('goOn', ['cycleMessages']),
  }
  async function change(to: keyof typeof commands): Promise<void> {
    for (const { clear } of Object.values(commands)) clear()
    const answer = await commands[to].run({ params: { cycleId, batch }, body: {} })
    if (answer) onDone(answer.stopped !== undefined)
  }
  return {
    change: (to) => void change(to),
    pending: commands.stopBatch.pending || commands.goOn.pending,
    problem: commands.stopBatch.problem ?? commands.goOn.problem,
  }
}
