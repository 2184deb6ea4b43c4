import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Draft } from '#core/contract/drafts.ts'
import { chooseProgram } from '#tabs/api/chosen-program.ts'
import { useCurrent } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { draftPath, isGone } from '#tabs/mine/draft-path.ts'
import type { LeftHere } from '#tabs/mine/left-here.ts'
import { messages } from '#tabs/mine/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { copyText } from '#tabs/text/copy-text.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'
import { written } from '#tabs/text/written.ts'

const useStyles = makeStyles({
  words: { flex: '1 1 160px', minInlineSize: 0, display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
  story: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', marginBlock: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
})

type OneDraftProps = {
  draft: Draft | LeftHere
  discarding: boolean
  onDiscard: () => void
}

/** A draft to go on with, or where its cycle is there no more, its words to be taken elsewhere. */
export function OneDraft({ draft, discarding, onDiscard }: OneDraftProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const now = useNow()
  const { awardOf } = useCurrent()
  const programs = useOperation('programs', {}).data ?? []
  const { nominationId, content } = draft
  const award = awardOf(content.awardId)
  const gone = isGone(draft.cycleId, programs)
  const isHere = !('savedAt' in draft)
  const facts = [
    award?.name,
    nominationId === undefined ? undefined : text.draftOfChange,
    isHere ? text.hereAlone : text.savedAgo(formats.ago(draft.savedAt, now)),
  ]
  return (
    <>
      {award ? <Medallion design={award.medallion} size={40} /> : null}
      <div className={styles.words}>
        <Body1Strong>
          {content.nominees.length === 0 ? text.nobodyYet : <PeopleNames people={content.nominees} />}
        </Body1Strong>
        <Caption1 className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</Caption1>
        {gone ? <Caption1 className={styles.quiet}>{text.cycleGone}</Caption1> : null}
        {gone && content.story.trim() !== '' ? (
          <Body1 className={styles.story} dir="auto">
            {content.story}
          </Body1>
        ) : null}
      </div>
      <div className={styles.actions}>
        {gone ? <CopyWords words={written(content, award?.name)} /> : null}
        {gone && isHere ? null : <GoOn draft={draft} />}
        <ConfirmButton
          appearance="subtle"
          label={text.discard}
          question={text.discardAsk}
          explanation={isHere ? text.discardHereText : text.discardText}
          confirm={text.discard}
          disabled={discarding}
          onConfirm={onDiscard}
        />
      </div>
    </>
  )
}

function GoOn({ draft }: Pick<OneDraftProps, 'draft'>) {
  const text = useText(messages)
  const formats = useFormats()
  const [, go] = useLocation()
  const programs = useOperation('programs', {})
  const names = formats.list(draft.content.nominees.map(({ name }) => name))

  function goOn() {
    const { path, programId } = draftPath(draft, programs.data ?? [])
    if (programId !== undefined) chooseProgram(programId)
    go(path)
  }

  return (
    <Button onClick={goOn} aria-label={text.continueOf(names === '' ? text.nobodyYet : names)}>
      {text.continue}
    </Button>
  )
}

function CopyWords({ words }: { words: string }) {
  const text = useText(messages)
  const [copied, setCopied] = useState<boolean>()
  return (
    <>
      <Button onClick={() => void copyText(words).then(setCopied)}>{copied ? text.copied : text.copy}</Button>
      <output>{copied === false ? text.notCopied : null}</output>
    </>
  )
}
