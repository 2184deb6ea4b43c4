import { Body1, Button, Caption1, makeStyles, Switch, tokens } from '@fluentui/react-components'
import { useId, useRef } from 'react'
import { DateTimeField } from '#tabs/design/form/DateTimeField.tsx'
import type { Flaw, PreferencesDraft } from '#tabs/preferences/draft.ts'
import { messages } from '#tabs/preferences/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  // A switch has room around it.
  switch: { marginInlineStart: '-8px' },
  hours: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXL,
    margin: 0,
    padding: 0,
    border: 'none',
    minInlineSize: 0,
  },
  zone: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  named: { ':focus': { outlineStyle: 'none' } },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
})

type QuietHoursProps = {
  draft: PreferencesDraft
  here: string
  flaws: { from?: Flaw; to?: Flaw }
  onChange: (changes: Partial<PreferencesDraft>) => void
}

/** When reminders wait, and by whose clocks. */
export function QuietHours({ draft, here, flaws, onChange }: QuietHoursProps) {
  const styles = useStyles()
  const text = useText(messages)
  const id = useId()
  const zone = useRef<HTMLDivElement>(null)
  // The button is gone then: what it did is where reading goes on.
  function takeHere() {
    onChange({ timeZone: here })
    zone.current?.focus()
  }
  return (
    <>
      <Switch
        className={styles.switch}
        checked={draft.quiet}
        label={text.quiet}
        aria-describedby={id}
        onChange={(_, { checked }) => onChange({ quiet: checked })}
      />
      {draft.quiet ? (
        <>
          <fieldset className={styles.hours} aria-label={text.quietTitle}>
            {(['from', 'to'] as const).map((end) => (
              <DateTimeField
                key={end}
                id={`quiet-${end}`}
                type="time"
                label={end === 'from' ? text.quietFrom : text.quietTo}
                value={draft[end]}
                onChange={(time) => onChange({ [end]: time })}
                required
                error={flaws[end] && text[flaws[end]]}
              />
            ))}
          </fieldset>
          <div className={styles.zone}>
            <div ref={zone} tabIndex={-1} className={styles.named}>
              <Body1>
                {text.zone} <bdi>{nameOf(draft.timeZone)}</bdi>
              </Body1>
            </div>
            {draft.timeZone === here ? null : (
              <Button size="small" onClick={takeHere}>
                {text.otherZone(nameOf(here))}
              </Button>
            )}
          </div>
        </>
      ) : null}
      <Caption1 id={id} className={styles.quiet}>
        {text.quietText}
      </Caption1>
    </>
  )
}

const nameOf = (zone: string) => zone.replaceAll('_', ' ')
