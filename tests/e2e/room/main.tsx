import { useState } from 'react'
import type { Me } from '#core/contract/people.ts'
import type { OwnBallot, Vote } from '#core/contract/voting.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { AudiencePanel } from '#tabs/ceremony/audience/AudiencePanel.tsx'
import { steadyNow } from '#tabs/live/clock.ts'
import type { Connection } from '#tabs/live/link-state.ts'
import { type Ceremony, useMoment } from '#tabs/live/use-ceremony.ts'
import { soon, states } from '#tests/e2e/room/states.ts'
import { now } from '#tests/gallery/stage/moments.ts'
import { asked, showPart } from '#tests/support/page/show-part.tsx'

/*
 * The audience's panel over a state of choice, named in the address: `state`, who watches (`me`, `guest`), the
 * `connection`, what becomes of a vote (`vote`), one's `ballot` so far, and in how many milliseconds it is unveiled
 * (`lead`). What is voted is written down; `show` leads to another state.
 */

const connection = (asked.get('connection') ?? 'live') as Connection
const lead = Number(asked.get('lead') ?? 0)

const name = asked.get('me') ?? 'Nadia Petrova'
const me: Me = {
  person: { id: name, name },
  ref: 'dir:nadia',
  guest: asked.has('guest'),
  owner: false,
  judge: false,
  hostOf: [],
}
const told = asked.get('ballot')
const ballot: OwnBallot | undefined =
  told === null ? undefined : { segmentId: 'mentor', round: 1, option: told, number: 1 }

const votes: Vote[] = []
const answers: Record<string, (vote: Vote) => Promise<{ taken: boolean; number: number; option?: string }>> =
  {
    stored: async ({ option, after }) => ({ taken: true, number: after + 1, option }),
    waits: () => new Promise(() => undefined),
    silent: () => Promise.reject(new ApiProblem('offline')),
    late: () => Promise.reject(new ApiProblem('vote_closed')),
  }
const answer = answers[asked.get('vote') ?? 'stored']
const offset = now - steadyNow()

const still: Omit<Ceremony, 'state'> = {
  serverNow: () => steadyNow() + offset,
  react: () => undefined,
  onReactions: () => () => undefined,
  send: async () => ({ ok: true }),
  vote: (vote) => {
    votes.push(vote)
    if (!answer) throw new Error('There is no such answer.')
    return answer(vote)
  },
}

function viewOf(state: string) {
  const view = states[state]
  if (!view) throw new Error(`There is no state ${state}.`)
  return lead > 0 && view.scene.kind === 'revealed' ? soon(view, now + lead) : view
}

function Room() {
  const [view, setView] = useState(() => viewOf(asked.get('state') ?? ''))
  Object.assign(window, { votes, show: (state: string) => setView(viewOf(state)) })
  const ceremony: Ceremony = { ...still, state: { connection, view, offset, ballot } }
  const moment = useMoment(view, ceremony)
  return moment ? <AudiencePanel ceremony={ceremony} view={view} moment={moment} me={me} /> : null
}

showPart(<Room />, 'panel')
