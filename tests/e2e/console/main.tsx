import { useState } from 'react'
import type { CeremonyCommand } from '#core/contract/ceremony.ts'
import { Console } from '#tabs/ceremony/console/Console.tsx'
import { momentOf } from '#tabs/live/unveil.ts'
import type { Ceremony } from '#tabs/live/use-ceremony.ts'
import { attendance, hana, now, present, states } from '#tests/e2e/console/states.ts'
import { asked, showPart } from '#tests/support/page/show-part.tsx'

/*
 * The product's console over a state of choice, named in the address. What it sends is written down; each command
 * leads to the next state at once, so that a second one would show.
 */

const state = states[asked.get('state') ?? '']
if (!state) throw new Error('There is no such state.')
const sent: CeremonyCommand[] = []
Object.assign(window, { sent })

function Page({ begun }: { begun: NonNullable<typeof state> }) {
  const [seq, setSeq] = useState(begun.audience.seq)
  const host = { ...begun, audience: { ...begun.audience, seq } }
  const ceremony: Ceremony = {
    state: {
      connection: asked.get('connection') === 'polling' ? 'polling' : 'live',
      view: host,
      offset: 0,
      audience: attendance[asked.get('state') ?? ''] ?? present,
    },
    serverNow: () => now,
    react: () => undefined,
    onReactions: () => () => undefined,
    vote: async ({ option, after }) => ({ taken: true, number: after + 1, option }),
    send: (command) => {
      sent.push(command)
      setSeq((before) => before + 1)
      return Promise.resolve({ ok: true })
    },
  }
  return <Console ceremony={ceremony} host={host} moment={momentOf(host.audience, now)} me={hana} />
}

showPart(<Page begun={state} />, 'panel')
