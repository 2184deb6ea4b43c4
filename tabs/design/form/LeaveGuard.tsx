import { useEffect, useRef } from 'react'
import { useRouter } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { ConfirmDialog } from '#tabs/design/ConfirmDialog.tsx'
import { messages } from '#tabs/design/form/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Asks once before a link leads away from changes that are not saved. They are kept in any case. */
export function LeaveGuard({ changed }: { changed: boolean }) {
  const text = useText(messages)
  const { base } = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const wanted = useRef('')

  useEffect(() => {
    if (!changed) return
    function ask(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const href = link?.getAttribute('href') ?? ''
      // Links elsewhere, and into another window, leave this one as it is.
      if (!href.startsWith(`${base}/`) || event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      event.stopPropagation()
      wanted.current = href
      dialog.current?.showModal()
    }
    // Before the router hears of it.
    document.addEventListener('click', ask, { capture: true })
    return () => document.removeEventListener('click', ask, { capture: true })
  }, [changed, base])

  return (
    <ConfirmDialog
      ref={dialog}
      question={text.leaveAsk}
      explanation={text.leaveWhy}
      confirm={text.leave}
      onConfirm={() => navigate(wanted.current)}
    />
  )
}
