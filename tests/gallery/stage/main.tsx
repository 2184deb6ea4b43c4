import { StageView } from '#tabs/ceremony/stage/StageView.tsx'
import { momentOf } from '#tabs/live/unveil.ts'
import { moments, now } from '#tests/gallery/stage/moments.ts'
import { asked, showPart } from '#tests/support/page/show-part.tsx'

/** The product's stage at a moment of choice: its name, theme and language stand in the address. */
const view = moments[asked.get('moment') ?? '']
if (!view) throw new Error('There is no such moment.')

const layout = asked.get('layout') === 'panel' ? 'panel' : 'whole'
showPart(
  <div style={layout === 'whole' ? { position: 'fixed', inset: 0 } : { padding: '12px' }}>
    <StageView view={view} moment={momentOf(view, now)} serverNow={() => now} layout={layout} />
  </div>,
  'stage',
)
