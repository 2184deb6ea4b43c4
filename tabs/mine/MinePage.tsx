import { Page } from '#tabs/design/Page.tsx'

export default function MinePage() {
  return <Page title="Mine">{null}</Page>
}
