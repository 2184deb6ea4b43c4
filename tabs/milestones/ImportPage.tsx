import { useState } from 'react'
import { useMe } from '#tabs/api/current.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState } from '#tabs/design/States.tsx'
import { ChooseFile } from '#tabs/milestones/import/ChooseFile.tsx'
import { Mapped } from '#tabs/milestones/import/Mapped.tsx'
import type { CsvRow } from '#tabs/milestones/import/read-csv.ts'
import { messages } from '#tabs/milestones/messages.ts'
import { problems } from '#tabs/text/problems.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

export type ChosenFile = { name: string; header: string[]; rows: CsvRow[] }

/** An owner takes over completions from another system: choose a file, say what its columns hold, look, send. */
export default function ImportPage() {
  const text = useText(messages)
  const refusal = useText(problems)
  const me = useMe()
  const [file, setFile] = useState<ChosenFile>()
  const content = () => {
    if (!me) return <CardSkeletons count={1} />
    if (!me.owner) return <EmptyState title={text.ownersTitle} text={refusal.not_owner} />
    if (file) return <Mapped key={file.name} file={file} onOther={() => setFile(undefined)} />
    return <ChooseFile onChosen={setFile} />
  }
  return (
    <Page title={text.importTitle} intro={text.importIntro}>
      {content()}
    </Page>
  )
}
