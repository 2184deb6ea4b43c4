import { Page } from '#tabs/design/Page.tsx'

export default function WallPage() {
  return <Page title="Wall">{null}</Page>
}
