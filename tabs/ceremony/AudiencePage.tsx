import { Page } from '#tabs/design/Page.tsx'

export default function AudiencePage() {
  return <Page title="Ceremony">{null}</Page>
}
