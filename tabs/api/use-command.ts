import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AnswerOf, BodyOf, OperationName } from '#core/contract/operations.ts'
import { type ArgsOf, call } from '#tabs/api/call.ts'
import { createCommandIds } from '#tabs/api/command-ids.ts'
import { type ApiProblem, asProblem } from '#tabs/api/problem.ts'
import type { ReadName } from '#tabs/api/use-operation.ts'

/** Operations that change something. */
export type CommandName = Exclude<OperationName, ReadName>

type WithoutId<B> = B extends unknown ? Omit<B, 'commandId'> : never

/** A command's args as a screen gives them: the command id is added here. */
export type CommandArgs<N extends CommandName> = Omit<ArgsOf<N>, 'body'> & { body: WithoutId<BodyOf<N>> }

export type Command<N extends CommandName> = {
  /** Does it. Resolves with the answer, or undefined when it was refused (see `problem`) or is under way already. */
  run: (args: CommandArgs<N>) => Promise<AnswerOf<N> | undefined>
  pending: boolean
  problem: ApiProblem | null
  /** Forgets the last problem. */
  clear: () => void
}

/**
 * A change a person can make. `refreshes` names what is read again afterwards.
 * Each action has one command id; when nobody knows whether it arrived, doing the same again reuses that id,
 * so that it happens once however often it is tried.
 */
export function useCommand<N extends CommandName>(name: N, refreshes: readonly ReadName[] = []): Command<N> {
  const client = useQueryClient()
  const [ids] = useState(() => createCommandIds(() => crypto.randomUUID()))
  const busy = useRef(false)

  const mutation = useMutation<AnswerOf<N>, ApiProblem, ArgsOf<N>>({
    mutationFn: (args) => call(name, args),
    // Awaited, so that a screen still says "working" until it can show the result.
    onSettled: () =>
      Promise.all(refreshes.map((read) => client.invalidateQueries({ queryKey: [read] }))).then(
        () => undefined,
      ),
  })

  async function run(args: CommandArgs<N>): Promise<AnswerOf<N> | undefined> {
    if (busy.current) return undefined
    busy.current = true
    const commandId = ids.idFor(JSON.stringify(args))
    try {
      const full = { ...args, body: { ...args.body, commandId } } as unknown as ArgsOf<N>
      const answer = await mutation.mutateAsync(full)
      ids.answered()
      return answer
    } catch (error) {
      if (!asProblem(error).mayHaveArrived) ids.answered()
      return undefined
    } finally {
      busy.current = false
    }
  }

  return { run, pending: mutation.isPending, problem: mutation.error, clear: mutation.reset }
}
