import { makeStyles, Overflow, OverflowItem, Tab, TabList, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { useMe } from '#tabs/api/current.ts'
import { NearbyPortals } from '#tabs/design/NearbyPortals.tsx'
import { MoreMenu } from '#tabs/shell/MoreMenu.tsx'
import { messages } from '#tabs/shell/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  nav: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 10,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    paddingInline: 'clamp(4px, 2vw, 20px)',
  },
  list: { display: 'flex', flexWrap: 'nowrap', minInlineSize: 0, overflow: 'hidden' },
})

export type Place = { path: string; name: string }

/** The tab's navigation. What doesn't fit moves into a menu. */
export function Navigation() {
  const styles = useStyles()
  const text = useText(messages)
  const [path, go] = useLocation()
  const places = usePlaces()
  const here =
    places.find((place) => place.path === path || path.startsWith(`${place.path}/`))?.path ?? '/wall'
  return (
    <nav aria-label={text.navigation} className={styles.nav}>
      <NearbyPortals>
        <Overflow minimumVisible={1} padding={48}>
          <TabList
            className={styles.list}
            selectedValue={here}
            onTabSelect={(_, data) => go(String(data.value))}
          >
            {places.map(({ path, name }) => (
              <OverflowItem key={path} id={path} {...(path === here ? { priority: 2 } : {})}>
                <Tab value={path}>{name}</Tab>
              </OverflowItem>
            ))}
            <MoreMenu places={places} />
          </TabList>
        </Overflow>
      </NearbyPortals>
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
    ...(member ? [{ path: '/endorse', name: text.endorse }] : []),
    ...(me?.judge ? [{ path: '/judge', name: text.judge }] : []),
    ...(me?.owner ? [{ path: '/program', name: text.program }] : []),
    { path: '/ceremonies', name: text.ceremonies },
  ]
}
