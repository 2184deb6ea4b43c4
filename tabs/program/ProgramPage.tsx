import { Page } from '#tabs/design/Page.tsx'

export default function ProgramPage() {
  return <Page title="Program">{null}</Page>
}
