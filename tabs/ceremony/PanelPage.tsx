import { Page } from '#tabs/design/Page.tsx'

export default function PanelPage() {
  return <Page title="Ceremony">{null}</Page>
}
