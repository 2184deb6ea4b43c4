import { Badge, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import type { HostView } from '#core/contract/ceremony.ts'
import type { Attendance } from '#core/contract/live.ts'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { PaceClock } from '#tabs/ceremony/console/PaceClock.tsx'
import type { Moment } from '#tabs/live/unveil.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  badges: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  second: { color: tokens.colorNeutralForeground2 },
})

type HeadProps = {
  host: HostView
  moment: Moment
  audience: Attendance | undefined
  serverNow: () => number
}

/** Where we are: the scene, which of the awards, who watches, and the clock against the plan. */
export function Head({ host, moment, audience, serverNow }: HeadProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { scene } = moment
  return (
    <header className={styles.head}>
      <Subtitle2 as="h1" id="page-title" tabIndex={-1}>
        <bdi>{host.audience.title}</bdi>
      </Subtitle2>
      <div className={styles.badges}>
        <output className={styles.badges}>
          <Badge appearance="filled" color={scene.kind === 'paused' ? 'warning' : 'brand'}>
            {text.scene[scene.kind]}
          </Badge>
          {'number' in scene ? (
            <Caption1>{text.place(formats.number(scene.number), formats.number(scene.of))}</Caption1>
          ) : null}
        </output>
        {audience ? <Watching audience={audience} /> : null}
      </div>
      {scene.kind === 'ended' ? null : <PaceClock host={host} serverNow={serverNow} />}
    </header>
  )
}

function Watching({ audience: { watching, lost } }: { audience: Attendance }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <span className={styles.badges}>
      <Badge appearance="outline">{text.watching(watching)}</Badge>
      {lost ? <Caption1 className={styles.second}>{text.lost(lost)}</Caption1> : null}
    </span>
  )
}
