import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons } from '#tabs/design/States.tsx'
import WallPage from '#tabs/wall/WallPage.tsx'

const OtherScreens = lazy(() => import('#tabs/shell/OtherScreens.tsx'))

/** The wall, which comes with the first load, and all other screens. */
export function Screens() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/" component={WallPage} />
        <Route path="/wall" component={WallPage} />
        <Route component={OtherScreens} />
      </Switch>
    </Suspense>
  )
}

function Loading() {
  return (
    <Page>
      <CardSkeletons />
    </Page>
  )
}
