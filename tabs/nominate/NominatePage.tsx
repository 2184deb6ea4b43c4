import { Page } from '#tabs/design/Page.tsx'

export default function NominatePage() {
  return <Page title="Nominate">{null}</Page>
}
