import { Badge, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { Link, useLocation } from 'wouter'
import type { OwnedCycle, ProgramSettings } from '#core/contract/program-settings.ts'
import { Card } from '#tabs/design/Card.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import { messages } from '#tabs/settings/cycles/messages.ts'
import { useZoneFormats } from '#tabs/settings/use-zone-formats.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  cycle: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 220px', minInlineSize: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
})

const colors = {
  scheduled: 'subtle',
  open: 'success',
  closing: 'warning',
  judging: 'brand',
  decided: 'brand',
  published: 'informative',
} as const

/** Every cycle of the program, newest first: also those whose results nobody has published yet. */
export function CycleList({ settings }: { settings: ProgramSettings }) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <Card title={text.all}>
      {settings.cycles.length === 0 ? (
        <EmptyState title={text.none} text={text.noneText} />
      ) : (
        <ul className={styles.list}>
          {settings.cycles.map((cycle) => (
            <li key={cycle.id}>
              <CycleLine cycle={cycle} timeZone={settings.timeZone} bySchedule={!!settings.schedule} />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon={<AddRegular />} onClick={() => go('/settings/cycles/new')}>
          {text.add}
        </Button>
      </div>
    </Card>
  )
}

type CycleLineProps = { cycle: OwnedCycle; timeZone: string; bySchedule: boolean }

function CycleLine({ cycle, timeZone, bySchedule }: CycleLineProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useZoneFormats(timeZone)
  const { id, name, status, opensAt, closesAt, scheduled, exceptions } = cycle
  return (
    <Link href={`/settings/cycles/${id}`} className={styles.cycle}>
      <span className={styles.words}>
        <Subtitle2>
          <bdi>{name}</bdi>
        </Subtitle2>
        <Caption1 className={styles.quiet}>
          {text.opensUntil(formats.full(opensAt), formats.full(closesAt))}
        </Caption1>
      </span>
      <span className={styles.badges}>
        {exceptions.length > 0 ? (
          <Badge appearance="outline" color="warning">
            {text.late(exceptions.length)}
          </Badge>
        ) : null}
        {bySchedule && !scheduled && status === 'scheduled' ? (
          <Badge appearance="outline" color="informative">
            {text.byHand}
          </Badge>
        ) : null}
        <Badge appearance="tint" color={colors[status]}>
          {text.status[status]}
        </Badge>
      </span>
    </Link>
  )
}
