import { Body1, Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { ImageRegular } from '@fluentui/react-icons/svg/image'
import { useRef } from 'react'
import type { AwardRecord } from '#core/contract/records.ts'
import { Card } from '#tabs/design/Card.tsx'
import { fileName, saveFile } from '#tabs/design/save-file.ts'
import { messages } from '#tabs/record/messages.ts'
import { bytesOf, draw } from '#tabs/record/picture/draw.ts'
import { SharePicture, shareSize } from '#tabs/record/picture/SharePicture.tsx'
import { Saved } from '#tabs/record/Saved.tsx'
import { usePictures } from '#tabs/record/use-pictures.ts'
import { useSaving } from '#tabs/record/use-saving.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  picture: {
    display: 'block',
    inlineSize: '100%',
    blockSize: 'auto',
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    forcedColorAdjust: 'none',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** A picture of the award, to be shown around. */
export function ShareIt({ record }: { record: AwardRecord }) {
  const styles = useStyles()
  const text = useText(messages)
  const picture = useRef<SVGSVGElement>(null)
  const { words, direction } = usePictures(record)
  const saving = useSaving(async () => {
    if (!picture.current) return
    const canvas = await draw(picture.current, shareSize.width)
    saveFile(
      `${fileName(record.award.name, record.cycle.name)}.png`,
      'image/png',
      await bytesOf(canvas, 'image/png'),
    )
  })
  return (
    <Card title={text.shareTitle}>
      <SharePicture
        ref={picture}
        className={styles.picture}
        words={words}
        design={record.award.medallion}
        direction={direction}
      />
      <Body1 className={styles.quiet}>{text.shareText}</Body1>
      <div>
        <Button
          appearance="primary"
          icon={saving.busy ? <Spinner size="tiny" /> : <ImageRegular />}
          disabledFocusable={saving.busy}
          onClick={saving.run}
        >
          {text.savePng}
        </Button>
      </div>
      <Saved saving={saving} />
    </Card>
  )
}
