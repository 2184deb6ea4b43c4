import {
  Field,
  makeStyles,
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
  tagClassNames,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Colleague } from '#core/contract/people.ts'
import { NearbyPortals } from '#tabs/design/NearbyPortals.tsx'
import { Face } from '#tabs/people/Face.tsx'
import { messages } from '#tabs/people/messages.ts'
import { usePeopleSearch } from '#tabs/people/use-people-search.ts'
import { directionOfTyped } from '#tabs/text/direction-of-typed.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useProblemText } from '#tabs/text/use-problem-text.ts'

const useStyles = makeStyles({
  list: { maxBlockSize: '40vh' },
  note: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  group: { flexWrap: 'wrap', minWidth: 0, maxWidth: '100%' },
  // A long name takes two lines rather than pushing a side panel wider.
  tag: {
    maxWidth: '100%',
    height: 'auto',
    minHeight: '32px',
    [`& .${tagClassNames.primaryText}`]: {
      minWidth: 0,
      whiteSpace: 'normal',
      overflowWrap: 'anywhere',
      textAlign: 'start',
    },
  },
  // Physical on purpose: it takes back Fluent's own min-width, which is wider than a side panel.
  control: { maxInlineSize: '100%', minWidth: 0 },
  input: { minWidth: '6ch' },
  face: { inlineSize: '24px', blockSize: '24px', fontSize: tokens.fontSizeBase100 },
  offered: { inlineSize: '32px', blockSize: '32px', fontSize: tokens.fontSizeBase200 },
})

type PeoplePickerProps = {
  id?: string
  label: string
  hint?: string
  chosen: readonly Colleague[]
  onChange: (chosen: Colleague[]) => void
  max: number
  /** Refs that are not offered: oneself, people named elsewhere. */
  exclude?: readonly string[]
  required?: boolean
  error?: string | undefined
  disabled?: boolean
}

/** Chooses colleagues by name from the organization's directory. Works in every Teams frame. */
export function PeoplePicker(props: PeoplePickerProps) {
  const {
    label,
    hint,
    chosen,
    onChange,
    max,
    exclude = [],
    required = false,
    error,
    disabled = false,
  } = props
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const search = usePeopleSearch(typed)
  const taken = new Set([...exclude, ...chosen.map((person) => person.ref)])
  const offered = search.found.filter((person) => !taken.has(person.ref))

  function type(text: string) {
    setTyped(text)
    // However the text came in: typed, pasted or dictated.
    setOpen(true)
  }

  function select(refs: readonly string[]) {
    const known = new Map([...search.found, ...chosen].map((person) => [person.ref, person]))
    onChange(refs.flatMap((ref) => known.get(ref) ?? []).slice(0, max))
    setTyped('')
  }

  return (
    <NearbyPortals>
      {' '}
      <Field
        label={label}
        hint={hint ?? null}
        required={required}
        {...(error === undefined ? {} : { validationMessage: error })}
      >
        <TagPicker
          selectedOptions={chosen.map((person) => person.ref)}
          onOptionSelect={(_, data) => {
            if (data.value !== noChoice) select(data.selectedOptions)
          }}
          disabled={disabled}
          open={open}
          onOpenChange={(_, data) => setOpen(data.open)}
        >
          <Control {...props} typed={typed} onType={type} />
          <TagPickerList className={styles.list}>
            {chosen.length < max && offered.length > 0 ? (
              offered.map((person) => <PersonOption key={person.ref} person={person} />)
            ) : (
              <TagPickerOption value={noChoice} text="" aria-disabled>
                <Note search={search} full={chosen.length >= max} max={max} />
              </TagPickerOption>
            )}
          </TagPickerList>
        </TagPicker>
      </Field>
    </NearbyPortals>
  )
}

const noChoice = 'no-choice'

type ControlProps = PeoplePickerProps & { typed: string; onType: (typed: string) => void }

function Control({ id, label, chosen, typed, onType }: ControlProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <TagPickerControl className={styles.control}>
      {chosen.length === 0 ? null : (
        <TagPickerGroup aria-label={label} className={styles.group}>
          {chosen.map((person) => (
            <PersonTag key={person.ref} person={person} className={styles.tag} />
          ))}
        </TagPickerGroup>
      )}
      <TagPickerInput
        {...(id === undefined ? {} : { id })}
        className={styles.input}
        value={typed}
        {...directionOfTyped(typed)}
        placeholder={chosen.length === 0 ? text.search : ''}
        onChange={(event) => onType(event.target.value)}
      />
    </TagPickerControl>
  )
}

function PersonTag({ person, className }: { person: Colleague; className: string }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <Tag
      className={className}
      value={person.ref}
      shape="circular"
      media={<Face name={person.name} className={styles.face} />}
      dismissIcon={{ 'aria-label': text.remove(person.name) }}
    >
      <bdi>{person.name}</bdi>
    </Tag>
  )
}

function PersonOption({ person }: { person: Colleague }) {
  const styles = useStyles()
  const about = [person.jobTitle, person.department].filter(Boolean).join(' · ')
  return (
    <TagPickerOption
      value={person.ref}
      text={person.name}
      media={<Face name={person.name} className={styles.offered} />}
      {...(about === '' ? {} : { secondaryContent: <bdi>{about}</bdi> })}
    >
      <bdi>{person.name}</bdi>
    </TagPickerOption>
  )
}

function Note({
  search,
  full,
  max,
}: {
  search: ReturnType<typeof usePeopleSearch>
  full: boolean
  max: number
}) {
  const styles = useStyles()
  const text = useText(messages)
  const say = useProblemText()
  const words = () => {
    if (full) return text.full(max)
    if (search.problem) return say(search.problem)
    if (search.searching) return text.searching
    return search.query === '' ? text.keepTyping : text.none(search.query)
  }
  return <output className={styles.note}>{words()}</output>
}
