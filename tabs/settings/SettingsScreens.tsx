import { Route, Switch } from 'wouter'
import { AwardPage } from '#tabs/settings/awards/AwardPage.tsx'
import { AwardsPage } from '#tabs/settings/awards/AwardsPage.tsx'
import { NewAwardPage } from '#tabs/settings/awards/NewAwardPage.tsx'
import { StartersPage } from '#tabs/settings/awards/StartersPage.tsx'
import { CyclePage } from '#tabs/settings/cycles/CyclePage.tsx'
import { CyclesPage } from '#tabs/settings/cycles/CyclesPage.tsx'
import { NewCyclePage } from '#tabs/settings/cycles/NewCyclePage.tsx'
import { NewProgramPage } from '#tabs/settings/NewProgramPage.tsx'
import { SettingsPage } from '#tabs/settings/SettingsPage.tsx'

/** Every address under /settings: together one download, as who opens one goes on to the others. */
export default function SettingsScreens() {
  return (
    <Switch>
      <Route path="/settings/new" component={NewProgramPage} />
      <Route path="/settings/awards" component={AwardsPage} />
      <Route path="/settings/awards/new" component={StartersPage} />
      <Route path="/settings/awards/new/:starter" component={NewAwardPage} />
      <Route path="/settings/awards/:awardId" component={AwardPage} />
      <Route path="/settings/cycles" component={CyclesPage} />
      <Route path="/settings/cycles/new" component={NewCyclePage} />
      <Route path="/settings/cycles/:cycleId" component={CyclePage} />
      <Route component={SettingsPage} />
    </Switch>
  )
}
