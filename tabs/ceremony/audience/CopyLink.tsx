import { Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { useState } from 'react'
import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import { messages } from '#tabs/ceremony/audience/messages.ts'
import { deepLinkTo } from '#tabs/teams/deep-link.ts'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { copyText } from '#tabs/text/copy-text.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  // Its icon stands under the text above it.
  button: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  said: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

/** The ceremony's own address, for town halls and everybody who isn't in the meeting. It permits nothing by itself. */
export function CopyLink({ ceremonyId, label }: { ceremonyId: string; label?: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const { appId } = useTeams()
  const [copied, setCopied] = useState<boolean>()
  // Hosts alone see a rehearsal, and find it by themselves.
  if (isRehearsal(ceremonyId)) return null
  const address = deepLinkTo(`/ceremonies/${ceremonyId}`, appId, location.origin)
  return (
    <>
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<LinkRegular />}
        onClick={async () => setCopied(await copyText(address))}
      >
        {label ?? text.copyLink}
      </Button>
      <output className={styles.said}>
        {copied ? <Caption1>{text.copied}</Caption1> : null}
        {copied === false ? (
          <Caption1>
            {text.notCopied}{' '}
            <Link href={address} target="_blank" rel="noreferrer" inline>
              <bdi>{address}</bdi>
            </Link>
          </Caption1>
        ) : null}
      </output>
    </>
  )
}
