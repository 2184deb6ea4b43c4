import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { Link, useLocation } from 'wouter'
import { useMe } from '#tabs/api/current.ts'
import { messages } from '#tabs/shell/messages.ts'
import { useFitting } from '#tabs/shell/use-fitting.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

// Menus bring much code along; most people's navigation fits without one.
const MoreMenu = lazy(() => import('#tabs/shell/MoreMenu.tsx'))

const useStyles = makeStyles({
  nav: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    minBlockSize: '44px',
    boxSizing: 'border-box',
    paddingInline: 'clamp(4px, 2vw, 20px)',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  row: {
    display: 'flex',
    flex: '0 1 auto',
    minInlineSize: 0,
    overflow: 'hidden',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: { flexShrink: 0 },
  unseen: { visibility: 'hidden' },
  gone: { position: 'absolute' },
  place: {
    position: 'relative',
    display: 'block',
    paddingBlock: '12px',
    paddingInline: '12px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-4px',
    },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: '12px',
      insetBlockEnd: '2px',
      blockSize: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
})

export type Place = { path: string; name: string }

/** The tab's navigation: links, of which those that don't fit move into a menu. */
export function Navigation() {
  const styles = useStyles()
  const text = useText(messages)
  const [path] = useLocation()
  const places = usePlaces()
  // The tab opens on the wall; a screen that is none of these places is in none of them.
  const current = path === '/' ? 0 : places.findIndex((place) => path.startsWith(place.path))
  const { outer, row, visible } = useFitting(places.length, current)
  return (
    <nav aria-label={text.navigation} className={styles.nav} ref={outer}>
      <ul className={styles.row} ref={row}>
        {places.map((place, i) => (
          <li
            key={place.path}
            className={mergeClasses(styles.item, i >= visible && mergeClasses(styles.unseen, styles.gone))}
          >
            <Link
              href={place.path}
              className={mergeClasses(styles.place, i === current && styles.here)}
              {...(i === current ? { 'aria-current': 'page' } : {})}
            >
              {place.name}
            </Link>
          </li>
        ))}
      </ul>
      {visible < places.length ? (
        <Suspense fallback={null}>
          <MoreMenu
            places={places.slice(visible)}
            current={current >= visible ? places[current] : undefined}
          />
        </Suspense>
      ) : null}
    </nav>
  )
}

/** The places this person can go. */
function usePlaces(): Place[] {
  const text = useText(messages)
  const me = useMe()
  const member = me !== undefined && !me.guest
  return [
    { path: '/wall', name: text.wall },
    ...(member ? [{ path: '/nominate', name: text.nominate }] : []),
    ...(member ? [{ path: '/mine', name: text.mine }] : []),
    ...(member ? [{ path: '/record', name: text.record }] : []),
    ...(member ? [{ path: '/endorse', name: text.endorse }] : []),
    ...(me?.judge ? [{ path: '/judge', name: text.judge }] : []),
    ...(me?.owner ? [{ path: '/program', name: text.program }] : []),
    { path: '/ceremonies', name: text.ceremonies },
  ]
}
