import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { NearbyPortals } from '#tabs/design/NearbyPortals.tsx'
import { messages } from '#tabs/settings/messages.ts'
import { matchingZones } from '#tabs/settings/time-zones.ts'
import { useZoneFormats } from '#tabs/settings/use-zone-formats.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  box: {
    maxInlineSize: '420px',
    minWidth: 0,
    inlineSize: '100%',
    '& input': { minWidth: 0, inlineSize: '100%' },
  },
  list: { maxBlockSize: '40vh' },
  none: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
})

type TimeZoneFieldProps = {
  id: string
  timeZone: string
  onChange: (timeZone: string) => void
  hint: string
}

/** A place on earth by whose clocks dates are meant, found by typing a part of its name. */
export function TimeZoneField({ id, timeZone, onChange, hint }: TimeZoneFieldProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useZoneFormats(timeZone)
  const now = useNow()
  // What is being typed; undefined while nothing is, and the field says what is chosen.
  const [typed, setTyped] = useState<string>()
  const found = useMemo(() => matchingZones(typed ?? ''), [typed])
  return (
    <NearbyPortals>
      <Field label={text.timeZone} hint={`${hint} ${text.now(formats.time(now))}`} required>
        <Combobox
          id={id}
          className={styles.box}
          listbox={{ className: styles.list }}
          value={typed ?? nameOf(timeZone)}
          selectedOptions={[timeZone]}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue !== undefined && optionValue !== '') onChange(optionValue)
            setTyped(undefined)
          }}
          onBlur={() => setTyped(undefined)}
        >
          {found.map((zone) => (
            <Option key={zone} value={zone} text={nameOf(zone)}>
              <bdi>{nameOf(zone)}</bdi>
            </Option>
          ))}
          {found.length === 0 ? (
            <Option value="" text="" disabled className={styles.none}>
              {text.noZone}
            </Option>
          ) : null}
        </Combobox>
      </Field>
    </NearbyPortals>
  )
}

const nameOf = (zone: string) => zone.replaceAll('_', ' ')
