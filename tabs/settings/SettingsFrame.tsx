import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { ProgramSettings } from '#core/contract/program-settings.ts'
import { Page } from '#tabs/design/Page.tsx'
import { Places } from '#tabs/design/Places.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { CreateProgram } from '#tabs/settings/CreateProgram.tsx'
import { messages } from '#tabs/settings/messages.ts'
import { useSettings } from '#tabs/settings/use-settings.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

type SettingsFrameProps = {
  /** What is shown, as soon as it is known. */
  title?: string | ((settings: ProgramSettings) => string | undefined)
  /** With the settings, and who is looking at them: the key of their drafts. */
  children: (settings: ProgramSettings, me: string) => ReactNode
}

/** A screen of settings: ways between them, and what stands in while there are none to show. */
export function SettingsFrame({ title, children }: SettingsFrameProps) {
  const text = useText(messages)
  const state = useSettings()
  const content = () => {
    switch (state.kind) {
      case 'loading':
        return <CardSkeletons />
      case 'failed':
        return <ErrorState error={state.problem} retry={state.retry} />
      case 'not-owner':
        return <EmptyState title={text.notOwner} text={text.notOwnerText} />
      case 'no-program':
        return <CreateProgram />
      case 'here':
        return children(state.settings, state.me)
      default:
        return state satisfies never
    }
  }
  const intro = state.kind === 'here' ? <Ways program={state.settings.name} /> : undefined
  const named = typeof title === 'function' && state.kind === 'here' ? title(state.settings) : undefined
  return (
    <Page title={(typeof title === 'string' ? title : named) ?? text.title} intro={intro}>
      {content()}
    </Page>
  )
}

function Ways({ program }: { program: string }) {
  const text = useText(messages)
  const [path] = useLocation()
  const places = [
    { path: '/settings', name: text.program, here: path === '/settings' },
    { path: '/settings/awards', name: text.awards, here: path.startsWith('/settings/awards') },
    { path: '/settings/cycles', name: text.cycles, here: path.startsWith('/settings/cycles') },
  ]
  return (
    <>
      <bdi>{program}</bdi>
      <Places label={text.sections} places={places} />
    </>
  )
}
