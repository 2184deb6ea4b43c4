import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useHost } from '#local/teams/host.ts'
import { LaurelsMark } from '#local/teams/laurels-mark.tsx'
import { TabFrame } from '#local/teams/tab-frame.tsx'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    height: '52px',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** Laurels as one's own app; `path` is where a link into it leads. */
export function PersonalView({ path }: { path: string | undefined }) {
  const styles = useStyles()
  const { text } = useHost()
  return (
    <section className={styles.view} aria-label={text.personal}>
      <div className={styles.bar}>
        <LaurelsMark size={28} />
        <Text weight="semibold" size={400}>
          Laurels
        </Text>
      </div>
      <TabFrame
        surface="personal"
        path="/tab/"
        {...(path && { subPage: path })}
        title={text.frame(text.surfacePersonal)}
      />
    </section>
  )
}
