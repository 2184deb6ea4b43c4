import { Page } from '#tabs/design/Page.tsx'

export default function ConfigurePage() {
  return <Page title="Configure">{null}</Page>
}
