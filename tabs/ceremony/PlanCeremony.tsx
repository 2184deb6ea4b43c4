import { Button, Field, Input, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { CeremonyListing } from '#core/contract/ceremony.ts'
import { limits } from '#core/contract/limits.ts'
import type { Colleague } from '#core/contract/people.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { useCurrent } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { instantOf, localTimeOf } from '#tabs/ceremony/local-time.ts'
import { messages } from '#tabs/ceremony/messages.ts'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { directionOfTyped } from '#tabs/text/direction-of-typed.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: 'clamp(14px, 3vw, 24px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  actions: { display: 'flex' },
  // The browser draws the calendar: it needs to know how light it is around it.
  when: { minInlineSize: 0, colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
})

/** Plans the ceremony of the current cycle, as long as it has none that takes place. */
export function PlanCeremony({ known }: { known: readonly CeremonyListing[] }) {
  const { cycle } = useCurrent()
  const open = cycle && cycle.status !== 'published' && !known.some(isFor(cycle.id))
  return open ? <PlanForm key={cycle.id} cycle={cycle} /> : null
}

function isFor(cycle: string) {
  return ({ cycleId, status }: CeremonyListing) => cycleId === cycle && status !== 'cancelled'
}

function PlanForm({ cycle }: { cycle: Cycle }) {
  const [styles, text] = [useStyles(), useText(messages)]
  const [title, setTitle] = useState(text.titleDefault(cycle.name))
  const [when, setWhen] = useState(localTimeOf(cycle.ceremonyAt))
  const [hosts, setHosts] = useState<Colleague[]>([])
  const [tried, setTried] = useState(false)
  const { run, pending, problem } = useCommand('planCeremony', ['ceremonies', 'me'])
  const startsAt = instantOf(when)
  async function plan() {
    setTried(true)
    if (title.trim() === '' || startsAt === undefined || hosts.length === 0) return
    await run({
      params: { cycleId: cycle.id },
      body: { title, startsAt, hosts: hosts.map((host) => host.ref) },
    })
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void plan()
      }}
    >
      <div className={styles.head}>
        <Subtitle1 as="h2">{text.plan}</Subtitle1>
        {text.planIntro}
      </div>
      <Field
        label={text.title}
        required
        {...(tried && title.trim() === '' && { validationMessage: text.titleMissing })}
      >
        <Input
          value={title}
          {...directionOfTyped(title)}
          maxLength={limits.title}
          onChange={(_, data) => setTitle(data.value)}
        />
      </Field>
      <When value={when} onChange={setWhen} missing={tried && startsAt === undefined} />
      <PeoplePicker
        label={text.hosts}
        hint={text.hostsHint}
        chosen={hosts}
        onChange={setHosts}
        max={limits.hosts}
        required
        error={tried && hosts.length === 0 ? text.hostsMissing : undefined}
      />
      <ProblemBar problem={problem} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={pending}>
          {text.planIt}
        </Button>
      </div>
    </form>
  )
}

type WhenProps = { value: string; onChange: (value: string) => void; missing: boolean }

function When({ value, onChange, missing }: WhenProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { theme } = useTeams()
  return (
    <Field label={text.when} required {...(missing && { validationMessage: text.whenMissing })}>
      <Input
        className={mergeClasses(styles.when, theme !== 'light' && styles.dark)}
        type="datetime-local"
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  )
}
