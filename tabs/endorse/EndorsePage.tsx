import { Page } from '#tabs/design/Page.tsx'

export default function EndorsePage() {
  return <Page title="Endorse">{null}</Page>
}
