import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import { limits } from '#core/contract/limits.ts'
import type { Colleague } from '#core/contract/people.ts'
import { useMe } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { instantOf, localTimeOf } from '#tabs/ceremony/local-time.ts'
import { messages } from '#tabs/ceremony/prepare/messages.ts'
import { Card } from '#tabs/design/Card.tsx'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { DateTimeField } from '#tabs/design/form/DateTimeField.tsx'
import { Notice } from '#tabs/design/Notice.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { SubmitButton } from '#tabs/design/SubmitButton.tsx'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import { countPoints } from '#tabs/text/count-points.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const reads = ['ceremonyPlan', 'ceremonies', 'runSheet', 'checkCeremony'] as const

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  said: { '&:empty': { display: 'none' } },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
})

/** Another time for a ceremony, or none: everybody reads why. And who runs it, which owners say. */
export function WhenPage({ plan }: { plan: CeremonyPlanView }) {
  const owner = useMe()?.owner ?? false
  const text = useText(messages)
  const [calledOff, setCalledOff] = useState(false)
  if (calledOff) return <Notice intent="success">{text.calledOff}</Notice>
  if (!plan.open) return <Notice>{text.begun}</Notice>
  return (
    <>
      <Move plan={plan} />
      {owner ? <Hosts plan={plan} /> : null}
      <Cancel plan={plan} onDone={() => setCalledOff(true)} />
    </>
  )
}

function Move({ plan: { ceremonyId, startsAt } }: { plan: CeremonyPlanView }) {
  const styles = useStyles()
  const text = useText(messages)
  const [when, setWhen] = useState(localTimeOf(startsAt))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [moved, setMoved] = useState(false)
  const { run, pending, problem } = useCommand('moveCeremony', reads)
  const to = instantOf(when)
  const wrongTime = to === undefined || to === startsAt
  async function move() {
    setTried(true)
    setMoved(false)
    if (wrongTime || isShort(reason)) return
    const done = await run({ params: { ceremonyId }, body: { startsAt: to, reason } })
    if (!done) return
    setReason('')
    setTried(false)
    setMoved(true)
  }
  return (
    <Card title={text.move}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void move()
        }}
      >
        <DateTimeField
          id="move-when"
          type="datetime-local"
          label={text.moveTo}
          value={when}
          onChange={setWhen}
          required
          error={tried && wrongTime ? text.moveToMissing : undefined}
        />
        <Reason id="move-reason" value={reason} onChange={setReason} tried={tried} />
        <ProblemBar problem={problem} />
        <div>
          <SubmitButton label={text.move} pending={pending} pendingLabel={text.moving} />
        </div>
        <output className={styles.said}>{moved ? text.moved : ''}</output>
      </form>
    </Card>
  )
}

type CancelProps = { plan: CeremonyPlanView; onDone: () => void }

function Cancel({ plan: { ceremonyId }, onDone }: CancelProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [reason, setReason] = useState('')
  const { run, pending, problem } = useCommand('cancelCeremony', reads)
  async function cancel() {
    if (await run({ params: { ceremonyId }, body: { reason } })) onDone()
  }
  return (
    <Card title={text.cancel}>
      <div className={styles.form}>
        <Body1 className={styles.quiet}>{text.cancelIntro}</Body1>
        <Reason id="cancel-reason" value={reason} onChange={setReason} tried={false} />
        <ProblemBar problem={problem} />
        <div>
          <ConfirmButton
            label={text.cancel}
            question={text.cancelAsk}
            explanation={text.cancelWhy}
            confirm={text.cancelYes}
            disabled={pending || isShort(reason)}
            onConfirm={() => void cancel()}
          />
        </div>
      </div>
    </Card>
  )
}

function Hosts({ plan: { ceremonyId, version, hosts } }: { plan: CeremonyPlanView }) {
  const styles = useStyles()
  const text = useText(messages)
  const [chosen, setChosen] = useState<Colleague[]>(hosts.map(({ id, name }) => ({ ref: id, name })))
  const { run, pending, problem } = useCommand('setHosts', [...reads, 'me'])
  const [saved, setSaved] = useState(false)
  const missing = chosen.length === 0
  async function save() {
    if (missing) return
    const done = await run({ params: { ceremonyId }, body: { version, hosts: chosen.map(({ ref }) => ref) } })
    setSaved(done !== undefined)
  }
  return (
    <Card title={text.hostsTitle}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <PeoplePicker
          label={text.hostsTitle}
          hint={text.hostsIntro}
          chosen={chosen}
          onChange={(next) => {
            setChosen(next)
            setSaved(false)
          }}
          max={limits.hosts}
          required
          error={missing ? text.hostsMissing : undefined}
        />
        <ProblemBar problem={problem} />
        <div>
          <SubmitButton label={text.saveHosts} pending={pending} pendingLabel={text.saving} />
        </div>
        <output className={styles.said}>{saved ? text.saved : ''}</output>
      </form>
    </Card>
  )
}

type ReasonProps = { id: string; value: string; onChange: (value: string) => void; tried: boolean }

function Reason({ id, value, onChange, tried }: ReasonProps) {
  const text = useText(messages)
  return (
    <CountedTextarea
      id={id}
      label={text.reason}
      hint={text.reasonHint}
      value={value}
      onChange={onChange}
      min={limits.reason.min}
      max={limits.reason.max}
      rows={2}
      required
      error={tried && isShort(value) ? text.reasonMissing : undefined}
    />
  )
}

function isShort(reason: string): boolean {
  const length = countPoints(reason)
  return length < limits.reason.min || length > limits.reason.max
}
