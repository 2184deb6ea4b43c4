import { makeStyles } from '@fluentui/react-components'
import type { Scene } from '#core/contract/scene.ts'
import { announcementOf } from '#tabs/ceremony/stage/announcement.ts'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { unseen } from '#tabs/design/unseen.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  hidden: unseen,
})

/** Tells a screen reader each scene as it comes up; a reveal at the moment of unveiling, at once. */
export function Announcer({ scene, title }: { scene: Scene; title: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const said = announcementOf(scene, title, text, formats.list)
  const reveal = scene.kind === 'revealed'
  // Both regions stand from the start: one that appears together with its text is often not read.
  return (
    <div className={styles.hidden}>
      <div role="alert">{reveal ? said : ''}</div>
      <output>{reveal ? '' : said}</output>
    </div>
  )
}
