import { PortalMountNodeProvider } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'

/**
 * Lets lists and menus inside it open beside it in the document instead of at the body's end:
 * so they stay within the page's landmarks, and a screen reader finds them where they belong.
 */
export function NearbyPortals({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <div>
      <PortalMountNodeProvider value={place ?? undefined}>{children}</PortalMountNodeProvider>
      <div ref={setPlace} />
    </div>
  )
}
