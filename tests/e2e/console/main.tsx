import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { CeremonyCommand } from '#core/contract/ceremony.ts'
import { Console } from '#tabs/ceremony/console/Console.tsx'
import { momentOf } from '#tabs/live/unveil.ts'
import type { Ceremony } from '#tabs/live/use-ceremony.ts'
import { Themed } from '#tabs/shell/Themed.tsx'
import type { ThemeName } from '#tabs/teams/host.ts'
import { TeamsProvider } from '#tabs/teams/TeamsProvider.tsx'
import { TextProvider } from '#tabs/text/TextProvider.tsx'
import { attendance, hana, now, present, states } from '#tests/e2e/console/states.ts'

/*
 * The product's console over a state of choice, named in the address. What it sends is written down; each command
 * leads to the next state at once, so that a second one would show.
 */

const asked = new URLSearchParams(location.search)
const state = states[asked.get('state') ?? '']
const theme = (asked.get('theme') ?? 'light') as ThemeName
const locale = asked.get('locale') ?? 'en-US'
const root = document.getElementById('root')
if (!state || !root) throw new Error('There is no such state.')
const sent: CeremonyCommand[] = []
Object.assign(window, { sent })

function Page({ begun }: { begun: NonNullable<typeof state> }) {
  const [seq, setSeq] = useState(begun.audience.seq)
  const host = { ...begun, audience: { ...begun.audience, seq } }
  const ceremony: Ceremony = {
    state: {
      connection: 'live',
      view: host,
      offset: 0,
      audience: attendance[asked.get('state') ?? ''] ?? present,
    },
    serverNow: () => now,
    react: () => undefined,
    onReactions: () => () => undefined,
    vote: async () => ({ taken: false, number: 0 }),
    send: (command) => {
      sent.push(command)
      setSeq((before) => before + 1)
      return Promise.resolve({ ok: true })
    },
  }
  return <Console ceremony={ceremony} host={host} moment={momentOf(host.audience, now)} me={hana} />
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
            <Page begun={state} />
          </QueryClientProvider>
        </Themed>
      </TextProvider>
    </TeamsProvider>
  </Suspense>,
)
