import { Body1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components'
import { limits } from '#core/contract/limits.ts'
import type { Award } from '#core/contract/programs.ts'
import { Card } from '#tabs/design/Card.tsx'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { GentleCheck } from '#tabs/nominate/GentleCheck.tsx'
import { messages } from '#tabs/nominate/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  sides: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXL },
  story: { flex: '3 1 320px', minInlineSize: 'min(100%, 220px)' },
  criteria: {
    flex: '1 1 200px',
    alignSelf: 'flex-start',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  text: { whiteSpace: 'pre-wrap', lineHeight: tokens.lineHeightBase400 },
})

type StoryProps = {
  award: Award | undefined
  story: string
  onChange: (story: string) => void
  error: string | undefined
}

/** The story, with what the award is given for in sight while writing. */
export function StoryBesideCriteria({ award, story, onChange, error }: StoryProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <Card title={text.story}>
      <div className={styles.sides}>
        <div className={styles.story}>
          <CountedTextarea
            id="nominate-story"
            label={text.storyLabel}
            hint={text.storyHint}
            value={story}
            onChange={onChange}
            min={limits.story.min}
            max={limits.story.max}
            rows={9}
            error={error}
            required
          />
          {award === undefined ? null : <GentleCheck story={story} criteria={award.criteria} />}
        </div>
        {award === undefined ? null : (
          <aside className={styles.criteria} aria-label={text.criteria}>
            <Medallion design={award.medallion} size={56} />
            <Caption1Strong>{text.criteria}</Caption1Strong>
            <Body1 className={styles.text} dir="auto">
              {award.criteria}
            </Body1>
          </aside>
        )}
      </div>
    </Card>
  )
}
