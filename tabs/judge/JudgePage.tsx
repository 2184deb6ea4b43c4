import { Page } from '#tabs/design/Page.tsx'

export default function JudgePage() {
  return <Page title="Judge">{null}</Page>
}
