import { Page } from '#tabs/design/Page.tsx'

export default function StagePage() {
  return <Page title="Ceremony">{null}</Page>
}
