import { Body1, Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useOperation } from '#tabs/api/use-operation.ts'
import { messages } from '#tabs/configure/messages.ts'
import { setupChoices } from '#tabs/configure/setup-choices.ts'
import { Card } from '#tabs/design/Card.tsx'
import { Notice } from '#tabs/design/Notice.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { offerSetup } from '#tabs/teams/tab-setup.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Teams' "add a tab" page, for a channel or a meeting: the wall or one ceremony. */
export default function ConfigurePage() {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const ceremonies = useOperation('ceremonies', {})
  const [chosen, setChosen] = useState('wall')
  const choices = setupChoices(text.wall, ceremonies.data ?? [])
  const choice = choices.find(({ setup }) => setup.entityId === chosen)
  const { entityId, name, path } = choice?.setup ?? {}

  useEffect(() => {
    offerSetup(entityId && name && path ? { entityId, name, path } : undefined)
  }, [entityId, name, path])

  return (
    <Page title={text.title} intro={text.intro}>
      <Card>
        <Field label={text.choice}>
          <RadioGroup value={chosen} onChange={(_, data) => setChosen(data.value)}>
            {choices.map(({ setup, startsAt }) => (
              <Radio
                key={setup.entityId}
                value={setup.entityId}
                label={
                  <span className={styles.choice}>
                    <bdi>{setup.name}</bdi>
                    <Caption1 className={styles.quiet}>
                      {startsAt === undefined ? text.wallHint : text.ceremonyHint(formats.dateTime(startsAt))}
                    </Caption1>
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        {ceremonies.isError ? <Notice intent="warning">{text.ceremoniesFailed}</Notice> : null}
        <Body1>{text.save}</Body1>
      </Card>
    </Page>
  )
}
