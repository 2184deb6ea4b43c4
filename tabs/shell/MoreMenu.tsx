import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { useLocation } from 'wouter'
import { NearbyPortals } from '#tabs/design/NearbyPortals.tsx'
import { messages } from '#tabs/shell/messages.ts'
import type { Place } from '#tabs/shell/Navigation.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  named: { maxInlineSize: '168px', flexShrink: 0, minInlineSize: 0, paddingInline: '8px' },
  name: { minInlineSize: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

type MoreMenuProps = {
  places: readonly Place[]
  /** Where we are, if that is one of these: the button then says so. */
  current: Place | undefined
}

/** The places that don't fit into the navigation. */
export default function MoreMenu({ places, current }: MoreMenuProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <NearbyPortals>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          {current === undefined ? (
            <Button appearance="transparent" icon={<MoreHorizontalRegular />} aria-label={text.more} />
          ) : (
            <MenuButton
              appearance="transparent"
              className={styles.named}
              aria-label={text.moreHere(current.name)}
            >
              <span className={styles.name}>{current.name}</span>
            </MenuButton>
          )}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {places.map((place) => (
              <MenuItem key={place.path} onClick={() => go(place.path)}>
                {place.name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </NearbyPortals>
  )
}
