import { Route, Switch } from 'wouter'
import * as screens from '#tabs/shell/lazy-screens.tsx'
import { Nowhere } from '#tabs/shell/Nowhere.tsx'

/** Every other address of the tab and the screen at it. By itself, as the first screen needs none of their names. */
export default function OtherScreens() {
  return (
    <Switch>
      <Route path="/wall/:itemId" component={screens.ItemPage} />
      <Route path="/people/:personId" component={screens.PersonPage} />
      <Route path="/nominate" component={screens.NominatePage} />
      <Route path="/nominate/:cycleId/:nominationId" component={screens.EditNominationPage} />
      <Route path="/commend" component={screens.CommendPage} />
      <Route path="/mine" component={screens.MinePage} />
      <Route path="/endorse" component={screens.EndorsePage} />
      <Route path="/milestones/new" component={screens.TellMilestonePage} />
      <Route path="/milestones/import" component={screens.ImportPage} />
      <Route path="/milestones/:itemId" component={screens.EditMilestonePage} />
      <Route path="/preferences" component={screens.PreferencesPage} />
      <Route path="/record" component={screens.MyRecordPage} />
      <Route path="/record/:itemId" component={screens.AwardRecordPage} />
      <Route path="/people/:personId/erase" component={screens.ErasePage} />
      <Route path="/verify" component={screens.VerifyPage} />
      <Route path="/verify/:itemId" component={screens.VerifyPage} />
      <Route path="/judge" component={screens.JudgePage} />
      <Route path="/program" component={screens.ProgramPage} />
      <Route path="/insight" component={screens.InsightPage} />
      <Route path="/settings/*?" component={screens.SettingsScreens} />
      <Route path="/ceremonies" component={screens.CeremoniesPage} />
      <Route path="/ceremonies/:id" component={screens.AudiencePage} />
      <Route path="/ceremonies/:id/plan/*?" component={screens.PrepareScreens} />
      <Route path="/cycles/:id/messages" component={screens.MessagesPage} />
      <Route path="/panel" component={screens.PanelPage} />
      <Route path="/stage" component={screens.StagePage} />
      <Route path="/configure" component={screens.ConfigurePage} />
      <Route component={Nowhere} />
    </Switch>
  )
}
