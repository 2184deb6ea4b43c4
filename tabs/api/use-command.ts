import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AnswerOf, BodyOf, OperationName } from '#core/contract/operations.ts'
import { type ArgsOf, call } from '#tabs/api/call.ts'
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
  const unanswered = useRef<{ content: string; commandId: string } | undefined>(undefined)
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
    const content = JSON.stringify(args)
    const commandId =
      unanswered.current?.content === content ? unanswered.current.commandId : crypto.randomUUID()
    unanswered.current = { content, commandId }
    try {
      const full = { ...args, body: { ...args.body, commandId } } as unknown as ArgsOf<N>
      const answer = await mutation.mutateAsync(full)
      unanswered.current = undefined
      return answer
    } catch (error) {
      if (!asProblem(error).mayHaveArrived) unanswered.current = undefined
      return undefined
    } finally {
      busy.current = false
    }
  }

  return { run, pending: mutation.isPending, problem: mutation.error, clear: mutation.reset }
}
