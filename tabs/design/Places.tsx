import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link } from 'wouter'

const useStyles = makeStyles({
  places: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    marginBlockStart: tokens.spacingVerticalS,
  },
  place: {
    display: 'block',
    paddingBlock: tokens.spacingVerticalSNudge,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
})

type PlacesProps = { label: string; places: readonly { path: string; name: string; here: boolean }[] }

/** The ways between screens that belong together; where one is stands out. */
export function Places({ label, places }: PlacesProps) {
  const styles = useStyles()
  return (
    <nav aria-label={label}>
      <ul className={styles.places}>
        {places.map(({ path, name, here }) => (
          <li key={path}>
            <Link
              href={path}
              className={mergeClasses(styles.place, here && styles.here)}
              {...(here ? { 'aria-current': 'page' } : {})}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
