import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { BackLink } from '#tabs/design/form/BackLink.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { messages } from '#tabs/settings/awards/messages.ts'
import { SettingsFrame } from '#tabs/settings/SettingsFrame.tsx'
import { messages as starterTexts } from '#tabs/settings/starters/messages.ts'
import { type StarterKey, starters } from '#tabs/settings/starters/starters.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  about: { color: tokens.colorNeutralForeground2, textAlign: 'center', textWrap: 'balance' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  starter: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalS,
    blockSize: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': {
      boxShadow: tokens.shadow8,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  blank: {
    display: 'grid',
    placeItems: 'center',
    inlineSize: '96px',
    blockSize: '96px',
    fontSize: '40px',
    color: tokens.colorNeutralForeground3,
  },
})

/** Awards to begin with: picking one opens it in the editor. */
export function StartersPage() {
  const styles = useStyles()
  const text = useText(messages)
  const words = useText(starterTexts)
  return (
    <SettingsFrame title={text.newTitle}>
      {() => (
        <>
          <BackLink to="/settings/awards">{text.back}</BackLink>
          <Body1 className={styles.quiet}>{text.newIntro}</Body1>
          <ul className={styles.list}>
            {(Object.keys(starters) as StarterKey[]).map((key) => (
              <Starter
                key={key}
                to={key}
                name={words[key].name}
                description={words[key].description}
                picture={<Medallion design={starters[key].medallion} size={96} />}
              />
            ))}
            <Starter
              to="blank"
              name={text.blank}
              description={text.blankText}
              picture={<DocumentAddRegular className={styles.blank} aria-hidden />}
            />
          </ul>
        </>
      )}
    </SettingsFrame>
  )
}

type StarterProps = { to: string; name: string; description: string; picture: ReactNode }

function Starter({ to, name, description, picture }: StarterProps) {
  const styles = useStyles()
  return (
    <li>
      <Link href={`/settings/awards/new/${to}`} className={styles.starter}>
        {picture}
        <Subtitle2>{name}</Subtitle2>
        <Caption1 className={styles.about}>{description}</Caption1>
      </Link>
    </li>
  )
}
