import { Component, type ReactNode } from 'react'
import { PlainButton } from '#tabs/design/PlainButton.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import { messages } from '#tabs/shell/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Catches a screen that breaks while drawing, so that the rest stays usable. A new `key` tries again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Stumbled /> : this.props.children
  }
}

function Stumbled() {
  const text = useText(messages)
  return (
    <main style={{ padding: 24 }}>
      <EmptyState
        title={text.crashTitle}
        text={text.crashText}
        action={<PlainButton onClick={() => window.location.reload()}>{text.reload}</PlainButton>}
      />
    </main>
  )
}
