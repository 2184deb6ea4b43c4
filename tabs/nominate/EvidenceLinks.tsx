import { Button, Caption1, Input, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { limits } from '#core/contract/limits.ts'
import { checkLink } from '#tabs/nominate/check-draft.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { directionOfTyped } from '#tabs/text/direction-of-typed.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  set: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  legend: { padding: 0, marginBlockEnd: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase300 },
  quiet: { color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorPaletteRedForeground1 },
  link: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  title: { flex: '1 1 140px', minInlineSize: 0 },
  url: { flex: '2 1 180px', minInlineSize: 0 },
})

type Link = { title: string; url: string }
type EvidenceLinksProps = { links: readonly Link[]; onChange: (links: Link[]) => void; tried: boolean }

/** Links behind a story. */
export function EvidenceLinks({ links, onChange, tried }: EvidenceLinksProps) {
  const styles = useStyles()
  const text = useText(messages)
  const change = (at: number, link: Link) => onChange(links.map((before, i) => (i === at ? link : before)))
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{text.evidence}</legend>
      <Caption1 className={styles.quiet}>{text.evidenceHint(limits.evidence)}</Caption1>
      {links.map((link, i) => (
        <LinkRow
          key={i}
          number={i + 1}
          link={link}
          tried={tried}
          onChange={(changed) => change(i, changed)}
          onRemove={() => onChange(links.filter((_, at) => at !== i))}
        />
      ))}
      {links.length < limits.evidence ? (
        <div>
          <Button
            id="nominate-evidence"
            icon={<AddRegular />}
            onClick={() => onChange([...links, { title: '', url: '' }])}
          >
            {text.addLink}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}

type LinkRowProps = {
  number: number
  link: Link
  tried: boolean
  onChange: (link: Link) => void
  onRemove: () => void
}

function LinkRow({ number, link, tried, onChange, onRemove }: LinkRowProps) {
  const styles = useStyles()
  const text = useText(messages)
  const n = useFormats().number(number)
  const flaw = tried ? checkLink(link) : undefined
  const errorId = `nominate-link-${number}-error`
  const described = flaw === undefined ? {} : { 'aria-describedby': errorId, 'aria-invalid': true }
  return (
    <div>
      <div className={styles.link}>
        <Input
          className={styles.title}
          aria-label={text.linkTitle(n)}
          placeholder={text.linkTitle(n)}
          {...directionOfTyped(link.title)}
          value={link.title}
          onChange={(_, data) => onChange({ ...link, title: data.value })}
          {...(flaw === 'evidence-title' ? described : {})}
        />
        <Input
          className={styles.url}
          type="url"
          dir="ltr"
          aria-label={text.linkUrl(n)}
          placeholder="https://"
          value={link.url}
          onChange={(_, data) => onChange({ ...link, url: data.value })}
          {...(flaw === 'evidence-url' ? described : {})}
        />
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={text.removeLink(n)}
          onClick={onRemove}
        />
      </div>
      {flaw === undefined ? null : (
        <Caption1 id={errorId} className={styles.error} role="alert">
          {text.flaws[flaw]}
        </Caption1>
      )}
    </div>
  )
}
