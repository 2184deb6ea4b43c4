import { useState } from 'react'
import type { Recognition } from '#core/contract/recognition.ts'
import { useMe } from '#tabs/api/current.ts'
import { CommendForm } from '#tabs/commend/CommendForm.tsx'
import { messages } from '#tabs/commend/messages.ts'
import { Thanked } from '#tabs/commend/Thanked.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState } from '#tabs/design/States.tsx'
import { problems } from '#tabs/text/problems.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Thanking somebody at once, without judging. */
export default function CommendPage() {
  const text = useText(messages)
  const refusal = useText(problems)
  const me = useMe()
  const [given, setGiven] = useState<Recognition>()
  const content = () => {
    if (!me) return <CardSkeletons count={1} />
    if (me.guest) return <EmptyState title={text.guestTitle} text={refusal.guest_not_allowed} />
    if (given) return <Thanked given={given} onAnother={() => setGiven(undefined)} />
    return <CommendForm me={me} onDone={setGiven} />
  }
  return (
    <Page title={text.title} intro={text.intro}>
      {content()}
    </Page>
  )
}
