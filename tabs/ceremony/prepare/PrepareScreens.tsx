import { Route, Switch } from 'wouter'
import { CheckPage } from '#tabs/ceremony/prepare/CheckPage.tsx'
import { GuestsPage } from '#tabs/ceremony/prepare/guests/GuestsPage.tsx'
import { messages as guestsMessages } from '#tabs/ceremony/prepare/guests/messages.ts'
import { messages } from '#tabs/ceremony/prepare/messages.ts'
import { OrderPage } from '#tabs/ceremony/prepare/OrderPage.tsx'
import { PrepareFrame } from '#tabs/ceremony/prepare/PrepareFrame.tsx'
import { PreviewPage } from '#tabs/ceremony/prepare/PreviewPage.tsx'
import { RunSheetPage } from '#tabs/ceremony/prepare/RunSheetPage.tsx'
import { WhenPage } from '#tabs/ceremony/prepare/WhenPage.tsx'
import { messages as rehearsals } from '#tabs/ceremony/rehearsal/messages.ts'
import { RehearsePage } from '#tabs/ceremony/rehearsal/RehearsePage.tsx'
import { Notice } from '#tabs/design/Notice.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** What hosts and owners do before a ceremony: together one download, as who opens one goes on to the others. */
export default function PrepareScreens() {
  const text = useText(messages)
  const guests = useText(guestsMessages)
  const rehearsal = useText(rehearsals)
  return (
    <Switch>
      <Route path="/ceremonies/:id/plan/preview">
        <PrepareFrame title={text.preview}>{(plan) => <PreviewPage plan={plan} />}</PrepareFrame>
      </Route>
      <Route path="/ceremonies/:id/plan/check">
        <PrepareFrame title={text.check}>{(plan) => <CheckPage plan={plan} />}</PrepareFrame>
      </Route>
      <Route path="/ceremonies/:id/plan/rehearse">
        <PrepareFrame title={rehearsal.title}>
          {({ ceremonyId, open }) =>
            open ? <RehearsePage ceremonyId={ceremonyId} /> : <Notice>{text.begun}</Notice>
          }
        </PrepareFrame>
      </Route>
      <Route path="/ceremonies/:id/plan/sheet">
        <PrepareFrame title={text.sheet}>{(plan) => <RunSheetPage plan={plan} />}</PrepareFrame>
      </Route>
      <Route path="/ceremonies/:id/plan/guests">
        <PrepareFrame title={guests.title}>{(plan) => <GuestsPage plan={plan} />}</PrepareFrame>
      </Route>
      <Route path="/ceremonies/:id/plan/when">
        <PrepareFrame title={text.when}>
          {(plan) => <WhenPage key={plan.ceremonyId} plan={plan} />}
        </PrepareFrame>
      </Route>
      <Route path="/ceremonies/:id/plan">
        <PrepareFrame title={text.order}>
          {(plan, me) => <OrderPage key={plan.ceremonyId} plan={plan} me={me} />}
        </PrepareFrame>
      </Route>
    </Switch>
  )
}
