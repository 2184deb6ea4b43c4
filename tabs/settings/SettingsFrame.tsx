import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { ProgramSettings } from '#core/contract/program-settings.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { CreateProgram } from '#tabs/settings/CreateProgram.tsx'
import { messages } from '#tabs/settings/messages.ts'
import { useSettings } from '#tabs/settings/use-settings.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  places: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    marginBlockStart: tokens.spacingVerticalS,
  },
  place: {
    display: 'block',
    paddingBlock: tokens.spacingVerticalSNudge,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
})

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
  const intro = state.kind === 'here' ? <Places program={state.settings.name} /> : undefined
  const named = typeof title === 'function' && state.kind === 'here' ? title(state.settings) : undefined
  return (
    <Page title={(typeof title === 'string' ? title : named) ?? text.title} intro={intro}>
      {content()}
    </Page>
  )
}

function Places({ program }: { program: string }) {
  const styles = useStyles()
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
      <nav aria-label={text.sections}>
        <ul className={styles.places}>
          {places.map(({ path, name, here }) => (
            <li key={path}>
              <Link
                href={path}
                className={mergeClasses(styles.place, here && styles.here)}
                {...(here ? { 'aria-current': 'page' } : {})}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
