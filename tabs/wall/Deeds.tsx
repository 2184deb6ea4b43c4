import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import type { Deed } from '#core/contract/posts.ts'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { countPoints } from '#tabs/text/count-points.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { messages } from '#tabs/wall/more-messages.ts'
import type { Doing } from '#tabs/wall/use-deeds.ts'

const useStyles = makeStyles({
  deeds: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type DeedsProps = { may: readonly Deed[]; text: string; deeds: Doing; min: number }

/** What this person may do with something written: put it anew, remove, hide with a reason, show again (rule W4). */
export function Deeds({ may, text: written, deeds, min }: DeedsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [open, setOpen] = useState<'edit' | 'hide'>()
  if (may.every((deed) => deed === 'comment')) return null
  const close = () => setOpen(undefined)
  return (
    <div className={styles.deeds}>
      <Offers may={may} deeds={deeds} open={open} onOpen={setOpen} />
      {open === 'edit' && may.includes('edit') ? (
        <Words
          label={text.editLabel}
          begin={written}
          min={min}
          max={limits.message.max}
          confirm={text.save}
          send={deeds.edit}
          close={close}
        />
      ) : null}
      {open === 'hide' && may.includes('hide') ? (
        <Words
          label={text.hideLabel}
          hint={text.hideHint}
          begin=""
          min={limits.reason.min}
          max={limits.reason.max}
          confirm={text.hide}
          send={deeds.hide}
          close={close}
        />
      ) : null}
      <ProblemBar problem={deeds.problem} />
    </div>
  )
}

type OffersProps = {
  may: readonly Deed[]
  deeds: Doing
  open: 'edit' | 'hide' | undefined
  onOpen: (open: 'edit' | 'hide') => void
}

function Offers({ may, deeds, open, onOpen }: OffersProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div className={styles.row}>
      {may.includes('edit') ? (
        <Button size="small" aria-expanded={open === 'edit'} onClick={() => onOpen('edit')}>
          {text.edit}
        </Button>
      ) : null}
      {may.includes('remove') ? (
        <ConfirmButton
          label={text.remove}
          question={text.removeQuestion}
          explanation={text.removeText}
          confirm={text.remove}
          onConfirm={() => void deeds.remove()}
        />
      ) : null}
      {may.includes('hide') ? (
        <Button size="small" aria-expanded={open === 'hide'} onClick={() => onOpen('hide')}>
          {text.hide}
        </Button>
      ) : null}
      {may.includes('restore') ? (
        <Button size="small" disabledFocusable={deeds.pending} onClick={() => void deeds.restore()}>
          {text.restore}
        </Button>
      ) : null}
    </div>
  )
}

type WordsProps = {
  label: string
  hint?: string
  begin: string
  min: number
  max: number
  confirm: string
  send: (text: string) => Promise<boolean>
  close: () => void
}

function Words({ label, hint, begin, min, max, confirm, send, close }: WordsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [value, setValue] = useState(begin)
  const [tried, setTried] = useState(false)
  const length = countPoints(value)
  const wrong = length < min ? text.fewWords : length > max ? text.manyWords : undefined

  return (
    <form
      className={styles.deeds}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (wrong === undefined) void send(value).then((done) => done && close())
      }}
    >
      <CountedTextarea
        label={label}
        {...(hint === undefined ? {} : { hint })}
        value={value}
        onChange={setValue}
        max={max}
        rows={3}
        error={tried ? wrong : undefined}
        required
      />
      <div className={styles.row}>
        <Button type="submit" appearance="primary" size="small">
          {confirm}
        </Button>
        <Button size="small" onClick={close}>
          {text.cancel}
        </Button>
      </div>
    </form>
  )
}
