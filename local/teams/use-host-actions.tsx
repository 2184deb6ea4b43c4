import { Toast, Toaster, ToastTitle, useId, useToastController } from '@fluentui/react-components'
import { useState } from 'react'
import type { DialogInfo } from '#local/teams/call-arguments.ts'
import type { Host } from '#local/teams/host.ts'
import { type HostState, isTabPath } from '#local/teams/host-state.ts'
import { fetchToken } from '#local/teams/laptop-api.ts'
import { readLink } from '#local/teams/links.ts'
import type { Messages } from '#local/teams/messages.ts'
import type { MeetingStage } from '#local/teams/use-meeting-stage.ts'
import type { Company } from '#local/teams/use-sample-company.ts'

/** A dialog that a tab has opened. */
export type OpenDialog = {
  info: DialogInfo
  path: string
  onResult: (result: unknown) => void
  onDismiss: () => void
}

/** Who comes to a meeting from elsewhere, and is no presenter there. */
const strangers = ['guest', 'another company', 'nobody']

type Parts = {
  state: HostState
  change: (part: Partial<HostState>) => void
  meeting: MeetingStage
  text: Messages
  company: Company | undefined
}

/** What frames can make this window do, and what that shows: a dialog, a short notice. */
export function useHostActions({ state, change, meeting, text, company }: Parts) {
  const toaster = useId('notices')
  const { dispatchToast } = useToastController(toaster)
  const [dialog, setDialog] = useState<OpenDialog>()
  const roles = company?.people.find(({ id }) => id === state.as)?.roles ?? []

  const actions: Host['actions'] = {
    token: () => fetchToken(state.as),
    openLink(url) {
      const link = readLink(url, location.origin)
      if (link.kind === 'tab') change({ view: 'personal', path: link.path })
      else window.open(link.url, '_blank', 'noopener')
    },
    copyLink(url) {
      void navigator.clipboard.writeText(url)
      dispatchToast(
        <Toast>
          <ToastTitle>{text.copied}</ToastTitle>
        </Toast>,
        { intent: 'success' },
      )
    },
    navigate: (path) => change({ view: 'personal', path: tabPath(path) }),
    mayShare: () => roles.length > 0 && !roles.some((role) => strangers.includes(role)),
    stageIsShared: () => meeting.stage !== null,
    shareToStage: (url) => meeting.share(tabPath(url)),
    stopSharing: () => meeting.share(null),
    openDialog(info) {
      const path = tabPath(info.url)
      return new Promise((resolve, reject) => {
        const closing =
          <T,>(settle: (value: T) => void) =>
          (value: T) => {
            setDialog(undefined)
            settle(value)
          }
        // The words with which the Teams client reports that somebody closed a dialog themselves.
        const onDismiss = closing(() => reject(new Error('User cancelled/closed the task module.')))
        setDialog({ info, path, onResult: closing(resolve), onDismiss: () => onDismiss(undefined) })
      })
    },
    resizeDialog: (size) => setDialog((open) => open && { ...open, info: { ...open.info, ...size } }),
    closeDialog: (result) => dialog?.onResult(result),
    ...onlyInSetup,
  }
  return { actions, dialog, notice: <Toaster toasterId={toaster} position="bottom" /> }
}

const onlyInSetup: Pick<Host['actions'], 'tabIsValid' | 'tabSettings' | 'setTabSettings' | 'tabSaved'> = {
  tabIsValid() {},
  tabSettings: () => ({ contentUrl: `${location.origin}/tab/wall`, entityId: 'laurels' }),
  setTabSettings() {
    throw new Error('works only while the tab is set up')
  },
  tabSaved() {},
}

/** The path of one of the tab's own pages; this window shows no others. */
function tabPath(url: string): string {
  const { origin, pathname, search, hash } = new URL(url, location.origin)
  const path = `${pathname}${search}${hash}`
  if (origin !== location.origin || !isTabPath(path)) throw new Error(`${url} is not a page of the tab`)
  return path
}
