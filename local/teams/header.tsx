import {
  Avatar,
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components'
import { type Locale, locales, type Theme, themes } from '#local/teams/context.ts'
import type { HostState } from '#local/teams/host-state.ts'
import type { SamplePerson } from '#local/teams/laptop-api.ts'
import { messagesIn } from '#local/teams/messages.ts'

const useStyles = makeStyles({
  header: {
    position: 'relative',
    // Its menu lies over what is below it.
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '48px',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  title: { marginInlineEnd: 'auto', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  person: { maxWidth: '240px', minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  popover: { maxHeight: 'min(560px, 80vh)', width: '300px', overflowY: 'auto' },
  roles: { color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
})

const languageNames: Record<Locale, string> = { 'en-US': 'English', 'de-DE': 'Deutsch', 'ar-SA': 'العربية' }

type Props = { state: HostState; change: (part: Partial<HostState>) => void; people: SamplePerson[] }

/** The window's top: who one is here, and how Teams is set. */
export function Header({ state, change, people }: Props) {
  const styles = useStyles()
  const text = messagesIn(state.locale)
  return (
    <header className={styles.header}>
      <Text as="h1" size={300} weight="semibold" className={styles.title}>
        {text.title}
      </Text>
      <Select
        size="small"
        appearance="filled-lighter"
        aria-label={text.theme}
        value={state.theme}
        onChange={(_, { value }) => change({ theme: value as Theme })}
      >
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {text[theme]}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        appearance="filled-lighter"
        aria-label={text.language}
        value={state.locale}
        onChange={(_, { value }) => change({ locale: value as Locale })}
      >
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {languageNames[locale]}
          </option>
        ))}
      </Select>
      <PersonMenu state={state} change={change} people={people} />
    </header>
  )
}

function PersonMenu({ state, change, people }: Props) {
  const styles = useStyles()
  const text = messagesIn(state.locale)
  const person = people.find(({ id }) => id === state.as)
  const name = person?.name ?? state.as
  // Those with a part in the story first: they are whom one looks for.
  const ordered = [...people.filter(isSpecial), ...people.filter((each) => !isSpecial(each))]
  return (
    // In its place in the page, so that it lies in a landmark.
    <Menu
      inline
      checkedValues={{ as: [state.as] }}
      onCheckedValueChange={(_, { checkedItems }) => checkedItems[0] && change({ as: checkedItems[0] })}
      positioning={{ position: 'below', align: 'end' }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.person}
          icon={<Avatar name={name} color="colorful" size={28} aria-hidden />}
        >
          <span className={styles.name}>
            <span className={styles.unseen}>{text.signedInAs} </span>
            <bdi>{name}</bdi>
          </span>
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{text.people}</MenuGroupHeader>
            {ordered.map(({ id, name, roles }) => (
              <MenuItemRadio
                key={id}
                name="as"
                value={id}
                icon={<Avatar name={name} color="colorful" size={24} aria-hidden />}
              >
                <span className={styles.row}>
                  <bdi>{name}</bdi>
                  <Text size={200} className={styles.roles}>
                    {roles.join(', ')}
                  </Text>
                </span>
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function isSpecial({ roles }: SamplePerson): boolean {
  return roles.some((role) => role !== 'member')
}
