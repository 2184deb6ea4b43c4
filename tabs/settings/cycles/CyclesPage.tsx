import { CycleList } from '#tabs/settings/cycles/CycleList.tsx'
import { messages } from '#tabs/settings/cycles/messages.ts'
import { ScheduleEditor } from '#tabs/settings/cycles/ScheduleEditor.tsx'
import { SettingsFrame } from '#tabs/settings/SettingsFrame.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** When recognition happens: the schedule, and every cycle there is. */
export function CyclesPage() {
  const text = useText(messages)
  return (
    <SettingsFrame title={text.title}>
      {(settings, me) => (
        <>
          <CycleList settings={settings} />
          <ScheduleEditor key={settings.id} settings={settings} me={me} />
        </>
      )}
    </SettingsFrame>
  )
}
