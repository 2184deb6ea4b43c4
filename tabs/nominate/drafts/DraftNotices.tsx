import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { Notice } from '#tabs/design/Notice.tsx'
import type { DraftKeeper, DraftState } from '#tabs/nominate/drafts/keeper.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  other: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginBlockStart: tokens.spacingVerticalS,
  },
  story: { whiteSpace: 'pre-wrap', lineHeight: tokens.lineHeightBase400 },
})

type DraftNoticesProps = {
  draft: DraftState
  keeper: DraftKeeper
  /** The way to begin anew, where something was taken up again. */
  startNew: ReactNode
}

/** What there is to know about the draft itself: taken up again, ended elsewhere, or written on two devices. */
export function DraftNotices({ draft, keeper, startNew }: DraftNoticesProps) {
  const text = useText(messages)
  return (
    <>
      {draft.restored && draft.standing !== 'ended' ? (
        <Notice action={startNew}>{text.restored}</Notice>
      ) : null}
      {draft.standing === 'ended' ? (
        <Notice
          intent="warning"
          action={
            <>
              <Button onClick={() => keeper.renew()}>{text.drafts.renew}</Button>
              <Button onClick={() => keeper.restart()}>{text.drafts.clear}</Button>
            </>
          }
        >
          {text.drafts.ended}
        </Notice>
      ) : null}
      {draft.other ? <OtherVersion draft={draft} other={draft.other} keeper={keeper} /> : null}
    </>
  )
}

type OtherVersionProps = {
  draft: DraftState
  other: NonNullable<DraftState['other']>
  keeper: DraftKeeper
}

/** Two devices wrote: this one's words stand, the other's can be looked at and taken instead. */
function OtherVersion({ draft, other, keeper }: OtherVersionProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const now = useNow()
  const [shown, setShown] = useState(false)
  return (
    <Notice
      intent="warning"
      action={
        <>
          {shown ? null : <Button onClick={() => setShown(true)}>{text.drafts.lookAtOther}</Button>}
          <Button onClick={() => keeper.settle(other.value)}>{text.drafts.takeOther}</Button>
          <Button onClick={() => keeper.settle(draft.value)}>{text.drafts.keepThis}</Button>
        </>
      }
    >
      {text.drafts.other(formats.ago(other.savedAt, now))}
      {shown ? (
        <div className={styles.other}>
          {other.value.nominees.length > 0 ? (
            <Body1>
              <PeopleNames people={other.value.nominees} />
            </Body1>
          ) : null}
          <Body1 className={styles.story} dir="auto">
            {other.value.story === '' ? text.drafts.noStory : other.value.story}
          </Body1>
        </div>
      ) : null}
    </Notice>
  )
}
