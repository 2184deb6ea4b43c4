import { Page } from '#tabs/design/Page.tsx'

export default function EditNominationPage() {
  return <Page title="Edit">{null}</Page>
}
