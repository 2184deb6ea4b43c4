import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { messages } from '#tabs/ceremony/messages.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Who was named a host while watching is offered the console; it doesn't take what is being watched from them. */
export function NamedHost({ ceremonyId }: { ceremonyId: string }) {
  const text = useText(messages)
  const me = useMe()
  const { refetch, isFetching } = useOperation('me', {})
  const [, go] = useLocation()
  const [gone, setGone] = useState(false)
  if (!me || gone || me.guest || me.hostOf.includes(ceremonyId)) return null
  const open = async () => {
    const { data } = await refetch()
    if (!data?.hostOf.includes(ceremonyId)) return setGone(true)
    go(`/panel?ceremony=${ceremonyId}`)
  }
  return (
    <output>
      <Notice
        action={
          <Button disabledFocusable={isFetching} onClick={() => void open()}>
            {text.hostIt}
          </Button>
        }
      >
        {text.named}
      </Notice>
    </output>
  )
}
