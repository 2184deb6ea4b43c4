import {
  Avatar,
  Button,
  makeStyles,
  mergeClasses,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components'
import { CallEndRegular, PresenterOffRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useHost } from '#local/teams/host.ts'
import type { SamplePerson } from '#local/teams/laptop-api.ts'
import { LaurelsMark } from '#local/teams/laurels-mark.tsx'
import { TabFrame } from '#local/teams/tab-frame.tsx'

const useStyles = makeStyles({
  meeting: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '52px',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    marginInlineEnd: 'auto',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  center: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
  },
  stage: { borderRadius: tokens.borderRadiusXLarge, overflow: 'hidden' },
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'repeat(2, 1fr)' },
    gridAutoRows: '1fr',
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minHeight: 0,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  tile: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: 0,
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  you: { border: `2px solid ${tokens.colorBrandStroke1}` },
  name: {
    position: 'absolute',
    insetBlockEnd: tokens.spacingVerticalS,
    insetInline: tokens.spacingHorizontalS,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  waiting: {
    display: 'block',
    paddingBlock: tokens.spacingVerticalM,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    width: '320px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hidden: { display: 'none' },
  panelBar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '44px',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalL,
  },
})

type Props = {
  stage: string | null
  path: string | undefined
  people: SamplePerson[]
  onStop: () => void
  onLeave: () => void
}

/** A meeting: the shared stage (people until something is shared) and Laurels' side panel. */
export function MeetingView({ stage, path, people, onStop, onLeave }: Props) {
  const styles = useStyles()
  const { text, actions } = useHost()
  const [panelOpen, setPanelOpen] = useState(true)
  return (
    <section className={styles.meeting} aria-label={text.meeting}>
      <div className={styles.bar}>
        <Text as="h2" weight="semibold" className={styles.title}>
          {text.meetingTitle}
        </Text>
        {stage && actions.mayShare() && (
          <Button icon={<PresenterOffRegular />} onClick={onStop}>
            {text.stopSharing}
          </Button>
        )}
        <ToggleButton
          icon={<LaurelsMark size={20} />}
          checked={panelOpen}
          aria-label={text.openPanel}
          title={text.openPanel}
          onClick={() => setPanelOpen(!panelOpen)}
        />
        <Button icon={<CallEndRegular />} onClick={onLeave}>
          {text.leave}
        </Button>
      </div>
      <div className={styles.body}>
        <div className={styles.center}>
          {stage ? (
            <TabFrame
              surface="stage"
              path={stage}
              title={text.frame(text.surfaceStage)}
              className={styles.stage}
            />
          ) : (
            <PeopleTiles people={people} />
          )}
        </div>
        {/* Closing the panel hides it only: opened again, it is where it was. */}
        <aside
          className={mergeClasses(styles.panel, !panelOpen && styles.hidden)}
          aria-label={text.openPanel}
        >
          <div className={styles.panelBar}>
            <LaurelsMark size={20} />
            <Text weight="semibold">Laurels</Text>
          </div>
          <TabFrame surface="sidePanel" path={path ?? '/tab/panel'} title={text.frame(text.surfacePanel)} />
        </aside>
      </div>
    </section>
  )
}

const invited = ['hana', 'omar', 'ana', 'ben', 'priya', 'dana']

function PeopleTiles({ people }: { people: SamplePerson[] }) {
  const styles = useStyles()
  const { text, person } = useHost()
  const others = people.filter(({ id, name }) => invited.includes(id) && name !== person.name).slice(0, 5)
  return (
    <>
      <ul className={styles.tiles}>
        <Tile name={person.name} label={`${person.name} (${text.you})`} you />
        {others.map(({ id, name }) => (
          <Tile key={id} name={name} label={name} />
        ))}
      </ul>
      <Text className={styles.waiting}>{text.waiting}</Text>
    </>
  )
}

function Tile({ name, label, you = false }: { name: string; label: string; you?: boolean }) {
  const styles = useStyles()
  return (
    <li className={mergeClasses(styles.tile, you && styles.you)}>
      <Avatar name={name} color="colorful" size={96} aria-hidden />
      <Text size={200} className={styles.name}>
        <bdi>{label}</bdi>
      </Text>
    </li>
  )
}
