import { Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components'
import type { nominationStatuses } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import type { Sought } from '#tabs/program/nominations/find.ts'
import { messages } from '#tabs/program/nominations/messages.ts'
import { directionOfTyped } from '#tabs/text/direction-of-typed.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  search: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  words: { flexGrow: 2, flexBasis: '200px', minInlineSize: 0 },
  box: { maxInlineSize: '100%', inlineSize: '100%', minWidth: 0 },
  choice: {
    flexGrow: 1,
    flexBasis: '160px',
    minInlineSize: 0,
    '& span, & select': { minWidth: 0, textOverflow: 'ellipsis' },
  },
})

type NominationSearchProps = {
  awards: readonly Award[]
  sought: Sought
  onChange: (sought: Sought) => void
}

/** Finds nominations by words, award and standing. */
export function NominationSearch({ awards, sought, onChange }: NominationSearchProps) {
  const styles = useStyles()
  const text = useText(messages)
  const statuses = ['submitted', 'withdrawn', 'ineligible'] as const satisfies typeof nominationStatuses
  return (
    <search className={styles.search}>
      <Field label={text.search} className={styles.words}>
        <SearchBox
          className={styles.box}
          value={sought.words}
          {...directionOfTyped(sought.words)}
          onChange={(_, { value }) => onChange({ ...sought, words: value })}
        />
      </Field>
      <Field label={text.award} className={styles.choice}>
        <Select value={sought.awardId} onChange={(_, { value }) => onChange({ ...sought, awardId: value })}>
          <option value="">{text.everyAward}</option>
          {awards.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.standing} className={styles.choice}>
        <Select
          value={sought.status}
          onChange={(_, { value }) =>
            onChange({ ...sought, status: statuses.find((status) => status === value) ?? '' })
          }
        >
          <option value="">{text.everyStanding}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {text.status[status]}
            </option>
          ))}
        </Select>
      </Field>
    </search>
  )
}
