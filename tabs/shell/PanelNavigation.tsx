import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useMe } from '#tabs/api/current.ts'
import { messages } from '#tabs/shell/messages.ts'
import { useDirection, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXS,
    padding: tokens.spacingHorizontalXS,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Fluent's own least width would send the third place to a second line.
  place: { minWidth: 0, paddingInline: tokens.spacingHorizontalS, whiteSpace: 'nowrap' },
  mirrored: { transform: 'scaleX(-1)' },
})

/** In a meeting's side panel the ceremony comes first; the wall and forms lie one step away, with a way back. */
export default function PanelNavigation() {
  const styles = useStyles()
  const text = useText(messages)
  const [path, go] = useLocation()
  const me = useMe()
  const search = useSearch()
  // The panel's address with the ceremony it was opened for, to come back to.
  const [ceremony, setCeremony] = useState('/panel')
  const leaveTo = (place: string) => () => {
    setCeremony(search === '' ? '/panel' : `/panel?${search}`)
    go(place)
  }
  const places = [
    { path: '/wall', name: text.wall },
    ...(me === undefined || me.guest
      ? []
      : [
          { path: '/nominate', name: text.nominate },
          { path: '/commend', name: text.commend },
        ]),
  ]
  const arrow = <ArrowLeftRegular className={useDirection() === 'rtl' ? styles.mirrored : ''} />
  return (
    <nav aria-label={text.navigation} className={styles.bar}>
      {path === '/panel' ? (
        places.map(({ path: place, name }) => (
          <Button key={place} appearance="subtle" className={styles.place} onClick={leaveTo(place)}>
            {name}
          </Button>
        ))
      ) : (
        <Button appearance="subtle" icon={arrow} onClick={() => go(ceremony)}>
          {text.backToCeremony}
        </Button>
      )}
    </nav>
  )
}
