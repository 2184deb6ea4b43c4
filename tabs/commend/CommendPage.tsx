import { Page } from '#tabs/design/Page.tsx'

export default function CommendPage() {
  return <Page title="Commend">{null}</Page>
}
