import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { ReactNode } from 'react'

type NoticeProps = { intent?: 'info' | 'warning' | 'success'; action?: ReactNode; children: ReactNode }

/** Something to know on a screen, that is no error. */
export function Notice({ intent = 'info', action, children }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {action === undefined ? null : <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  )
}
