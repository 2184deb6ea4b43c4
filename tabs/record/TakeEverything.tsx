import { Body1, Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import type { DataPage } from '#core/contract/records.ts'
import { call } from '#tabs/api/call.ts'
import { useMe } from '#tabs/api/current.ts'
import { Card } from '#tabs/design/Card.tsx'
import { fileName, saveFile } from '#tabs/design/save-file.ts'
import { messages } from '#tabs/record/messages.ts'
import { Saved } from '#tabs/record/Saved.tsx'
import { useSaving } from '#tabs/record/use-saving.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } })

/** Everything held about a person, as one file (rule W5). */
export function TakeEverything() {
  const styles = useStyles()
  const text = useText(messages)
  const name = useMe()?.person.name ?? ''
  const saving = useSaving(async () => {
    const held = await everythingHeld()
    const file = { madeAt: new Date().toISOString(), note: text.dataText, held }
    saveFile(`${fileName('Laurels', name)}.json`, 'application/json', JSON.stringify(file, null, 2))
  })
  return (
    <Card title={text.dataTitle}>
      <Body1 className={styles.quiet}>{text.dataText}</Body1>
      <div>
        <Button
          icon={saving.busy ? <Spinner size="tiny" /> : <ArrowDownloadRegular />}
          disabledFocusable={saving.busy}
          onClick={saving.run}
        >
          {text.saveData}
        </Button>
      </div>
      <Saved saving={saving} />
    </Card>
  )
}

async function everythingHeld(): Promise<DataPage['held']> {
  const all: DataPage['held'] = []
  let cursor: string | undefined
  do {
    const page = await call('myData', { query: { cursor } })
    all.push(...page.held)
    cursor = page.next
  } while (cursor !== undefined)
  return all
}
