import {
  Badge,
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import type { OwnedAward } from '#core/contract/program-settings.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { Notice } from '#tabs/design/Notice.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import { messages } from '#tabs/settings/awards/messages.ts'
import { SettingsFrame } from '#tabs/settings/SettingsFrame.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    alignItems: 'center',
  },
  intro: { flex: '1 1 260px', color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  award: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
    blockSize: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': {
      boxShadow: tokens.shadow8,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  faded: { opacity: 0.55 },
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minInlineSize: 0,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
})

/** All awards of the program, those given first. */
export function AwardsPage() {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const said = useHistoryState<{ created?: string } | null>()?.created
  // Once: not again after a reload.
  const [created] = useState(said)
  useEffect(() => {
    if (said !== undefined) window.history.replaceState(null, '')
  }, [said])
  return (
    <SettingsFrame title={text.title}>
      {({ awards }) => (
        <>
          {created === undefined ? null : (
            <output>
              <Notice intent="success">{text.created(created)}</Notice>
            </output>
          )}
          <div className={styles.head}>
            <Body1 className={styles.intro}>{text.intro}</Body1>
            <Button appearance="primary" icon={<AddRegular />} onClick={() => go('/settings/awards/new')}>
              {text.add}
            </Button>
          </div>
          {awards.length === 0 ? (
            <EmptyState title={text.empty} text={text.emptyText} />
          ) : (
            <ul className={styles.list}>
              {[...awards]
                .sort((one, other) => Number(other.active) - Number(one.active))
                .map((award) => (
                  <li key={award.id}>
                    <AwardLine award={award} />
                  </li>
                ))}
            </ul>
          )}
        </>
      )}
    </SettingsFrame>
  )
}

function AwardLine({ award }: { award: OwnedAward }) {
  const styles = useStyles()
  const text = useText(messages)
  const { id, name, medallion, active, rubric, judges, open, blind, outcomes } = award
  return (
    <Link href={`/settings/awards/${id}`} className={styles.award}>
      <div className={mergeClasses(!active && styles.faded)}>
        <Medallion design={medallion} size={72} />
      </div>
      <span className={styles.words}>
        <Subtitle2 dir="auto">{name}</Subtitle2>
        <Caption1 className={styles.quiet}>
          {text.criteria(rubric.length)} · {judges.length === 0 ? text.noJudges : text.judges(judges.length)}
        </Caption1>
        <span className={styles.badges}>
          {active ? null : (
            <Badge appearance="tint" color="important">
              {text.retired}
            </Badge>
          )}
          {open ? (
            <Badge appearance="outline" color="informative">
              {text.open}
            </Badge>
          ) : null}
          {blind ? (
            <Badge appearance="outline" color="informative">
              {text.blind}
            </Badge>
          ) : null}
          {outcomes.includes('attempted') ? (
            <Badge appearance="outline" color="informative">
              {text.attempts}
            </Badge>
          ) : null}
        </span>
      </span>
    </Link>
  )
}
