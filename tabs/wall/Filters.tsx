import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { limits } from '#core/contract/limits.ts'
import type { LearningMode } from '#core/contract/programs.ts'
import { useCurrent } from '#tabs/api/current.ts'
import { directionOfTyped } from '#tabs/text/direction-of-typed.ts'
import { learning } from '#tabs/text/learning.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { messages } from '#tabs/wall/more-messages.ts'
import { addressWith } from '#tabs/wall/wall-address.ts'

const typingMs = 400
const kinds = ['commendation', 'milestone', 'award'] as const
const periods = [30, 90, 365] as const

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 168px), 1fr))',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    marginBlockEnd: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  search: { gridColumnStart: '1', gridColumnEnd: '-1' },
  choice: { minInlineSize: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
})

/** What of the wall to show. It stands in the address, so that it can be passed on. */
export default function Filters() {
  const styles = useStyles()
  const text = useText(messages)
  const { modes } = useText(learning)
  const { program } = useCurrent()
  const [, go] = useLocation()
  const search = useSearch()
  const said = new URLSearchParams(search)
  const say = (name: string) => (value: string) => go(addressWith(search, name, value), { replace: true })
  const choice = (name: string) => ({ value: said.get(name) ?? '', onChange: say(name) })
  return (
    <search className={styles.filters} aria-label={text.filters}>
      <Words className={styles.search} value={said.get('q') ?? ''} onChange={say('q')} />
      <Choice label={text.kind} {...choice('kind')}>
        {kinds.map((kind) => [kind, text.kinds[kind]])}
      </Choice>
      <Choice label={text.award} {...choice('award')}>
        {(program?.awards ?? []).map(({ id, name }) => [id, name])}
      </Choice>
      <Choice label={text.mode} {...choice('mode')}>
        {(Object.keys(modes) as LearningMode[]).map((mode) => [mode, modes[mode]])}
      </Choice>
      <Choice label={text.period} {...choice('days')}>
        {periods.map((days) => [String(days), text.lastDays(days)])}
      </Choice>
      {search === '' ? null : (
        <Button appearance="subtle" onClick={() => go('/wall', { replace: true })}>
          {text.showAll}
        </Button>
      )}
    </search>
  )
}

type ChoiceProps = {
  label: string
  value: string
  onChange: (value: string) => void
  children: (readonly [string, string])[]
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <Field label={label} className={styles.choice}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{text.any}</option>
        {children.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}

type WordsProps = { className: string; value: string; onChange: (value: string) => void }

/** Looks for what is typed once nobody types any more. */
function Words({ className, value, onChange }: WordsProps) {
  const text = useText(messages)
  const [{ said, typed }, setState] = useState({ said: value, typed: value })
  // What is said elsewhere, as by "show all", counts.
  if (said !== value) setState({ said: value, typed: typed.trim() === value ? typed : value })
  useEffect(() => {
    if (typed.trim() === value) return undefined
    const timer = setTimeout(() => onChange(typed.trim()), typingMs)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <Field label={text.search} className={className}>
      <Input
        type="search"
        value={typed}
        maxLength={limits.search}
        {...directionOfTyped(typed)}
        onChange={(_, data) => setState({ said, typed: data.value })}
      />
    </Field>
  )
}
