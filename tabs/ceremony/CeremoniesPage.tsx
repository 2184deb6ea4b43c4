import { Page } from '#tabs/design/Page.tsx'

export default function CeremoniesPage() {
  return <Page title="Ceremony">{null}</Page>
}
