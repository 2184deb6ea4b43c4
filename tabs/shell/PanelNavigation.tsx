import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { messages } from '#tabs/shell/messages.ts'
import { useDirection, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalXS,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  mirrored: { transform: 'scaleX(-1)' },
})

/** In a meeting's side panel the ceremony comes first; the wall and forms lie one step away, with a way back. */
export default function PanelNavigation() {
  const styles = useStyles()
  const text = useText(messages)
  const [path, go] = useLocation()
  const search = useSearch()
  // The panel's address with the ceremony it was opened for, to come back to.
  const [ceremony, setCeremony] = useState('/panel')
  const leaveTo = (place: string) => () => {
    setCeremony(search === '' ? '/panel' : `/panel?${search}`)
    go(place)
  }
  const arrow = <ArrowLeftRegular className={useDirection() === 'rtl' ? styles.mirrored : ''} />
  return (
    <nav aria-label={text.navigation} className={styles.bar}>
      {path === '/panel' ? (
        <>
          <Button appearance="subtle" onClick={leaveTo('/wall')}>
            {text.wall}
          </Button>
          <Button appearance="subtle" onClick={leaveTo('/nominate')}>
            {text.nominate}
          </Button>
          <Button appearance="subtle" onClick={leaveTo('/commend')}>
            {text.commend}
          </Button>
        </>
      ) : (
        <Button appearance="subtle" icon={arrow} onClick={() => go(ceremony)}>
          {text.backToCeremony}
        </Button>
      )}
    </nav>
  )
}
