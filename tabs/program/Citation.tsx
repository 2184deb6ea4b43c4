import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components'
import type { RankedNomination } from '#core/contract/judging.ts'
import { limits } from '#core/contract/limits.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { firstSentence } from '#tabs/program/choices.ts'
import { messages } from '#tabs/program/messages.ts'
import { useKept } from '#tabs/program/use-kept.ts'
import { countPoints } from '#tabs/text/count-points.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  citation: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

type CitationProps = { cycleId: string; nomination: RankedNomination; needed: boolean }

/** The short public text, approved by an owner; starts from the story's first sentence. */
export function Citation({ cycleId, nomination, needed }: CitationProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { id, story, citation } = nomination
  const draft = useKept(`citation ${id}`, citation ?? firstSentence(story))
  const { run, pending, problem } = useCommand('approveCitation', ['ranking'])
  const count = countPoints(draft.value)
  const changed = citation !== undefined && draft.value.trim() !== citation

  async function approve() {
    const done = await run({ params: { cycleId, nominationId: id }, body: { citation: draft.value } })
    if (done) draft.keep(done.citation)
  }

  return (
    <div className={styles.citation}>
      <CountedTextarea
        label={text.citation}
        hint={text.citationHint}
        value={draft.value}
        onChange={draft.keep}
        max={limits.citation}
        rows={3}
      />
      <ProblemBar problem={problem} />
      <div className={styles.row}>
        <Button
          disabledFocusable={
            pending || count === 0 || count > limits.citation || (citation !== undefined && !changed)
          }
          onClick={() => void approve()}
        >
          {text.approve}
        </Button>
        <output>
          {citation !== undefined ? (
            <Badge appearance="tint" color={changed ? 'warning' : 'success'}>
              {changed ? text.citationChanged : text.approved}
            </Badge>
          ) : null}
          {citation === undefined && needed ? (
            <Badge appearance="tint" color="warning">
              {text.citationMissing}
            </Badge>
          ) : null}
        </output>
      </div>
    </div>
  )
}
