import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { useLocation } from 'wouter'
import { messages } from '#tabs/shell/messages.ts'
import type { Place } from '#tabs/shell/Navigation.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** The places that don't fit into the navigation. */
export function MoreMenu({ places }: { places: readonly Place[] }) {
  const text = useText(messages)
  const { ref, isOverflowing } = useOverflowMenu<HTMLDivElement>()
  if (!isOverflowing) return null
  return (
    <div ref={ref} style={{ alignSelf: 'center' }}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="transparent" icon={<MoreHorizontalRegular />} aria-label={text.more} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {places.map((place) => (
              <HiddenPlace key={place.path} place={place} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  )
}

function HiddenPlace({ place }: { place: Place }) {
  const [, go] = useLocation()
  if (useIsOverflowItemVisible(place.path)) return null
  return <MenuItem onClick={() => go(place.path)}>{place.name}</MenuItem>
}
