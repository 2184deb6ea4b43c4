import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Me } from '#core/contract/people.ts'
import type { OwnBallot, Vote } from '#core/contract/voting.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { AudiencePanel } from '#tabs/ceremony/audience/AudiencePanel.tsx'
import { steadyNow } from '#tabs/live/clock.ts'
import type { Connection } from '#tabs/live/link-state.ts'
import { type Ceremony, useMoment } from '#tabs/live/use-ceremony.ts'
import { Themed } from '#tabs/shell/Themed.tsx'
import type { ThemeName } from '#tabs/teams/host.ts'
import { TeamsProvider } from '#tabs/teams/TeamsProvider.tsx'
import { TextProvider } from '#tabs/text/TextProvider.tsx'
import { soon, states } from '#tests/e2e/room/states.ts'
import { now } from '#tests/gallery/stage/moments.ts'

/*
 * The audience's panel over a state of choice, named in the address: `state`, who watches (`me`, `guest`), the
 * `connection`, what becomes of a vote (`vote`), one's `ballot` so far, and in how many milliseconds it is unveiled
 * (`lead`). What is voted is written down; `show` leads to another state.
 */

const asked = new URLSearchParams(location.search)
const theme = (asked.get('theme') ?? 'light') as ThemeName
const locale = asked.get('locale') ?? 'en-US'
const connection = (asked.get('connection') ?? 'live') as Connection
const lead = Number(asked.get('lead') ?? 0)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no place.')

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

const context = {
  frame: 'panel' as const,
  theme,
  locale,
  teamId: undefined,
  meetingId: 'meeting',
  chatId: undefined,
}
createRoot(root).render(
  <Suspense fallback={null}>
    <TeamsProvider initial={{ ...context, appId: undefined, subPage: undefined }}>
      <TextProvider locale={locale}>
        <Themed theme={theme} meanwhile={null}>
          <QueryClientProvider client={new QueryClient()}>
            <Room />
          </QueryClientProvider>
        </Themed>
      </TextProvider>
    </TeamsProvider>
  </Suspense>,
)
