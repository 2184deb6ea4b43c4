/* What a tab passes along with its calls, read defensively: it may be anything. */

export type DialogInfo = { url: string; title: string; width: number; height: number }
export type TabSettings = { contentUrl: string; entityId?: string; suggestedDisplayName?: string }

/** Where a link inside the app leads: its sub page's path, or the first page. */
export function pathIn(target: unknown): string {
  const { subPageId } = fieldsOf(target)
  return typeof subPageId === 'string' && subPageId.startsWith('/tab/') ? subPageId : '/tab/'
}

/** @throws Error where the app asks for a tab without an address */
export function asTabSettings(value: unknown): TabSettings {
  const { contentUrl, entityId, suggestedDisplayName } = fieldsOf(value)
  if (typeof contentUrl !== 'string') throw new Error('needs a contentUrl')
  return {
    contentUrl,
    ...(typeof entityId === 'string' && { entityId }),
    ...(typeof suggestedDisplayName === 'string' && { suggestedDisplayName }),
  }
}

const dialogSizes: Record<string, number> = { small: 300, medium: 480, large: 680 }

/** Pixels, from pixels or from the names that teams-js has for sizes. */
export function asDialogSize(value: unknown): Partial<DialogInfo> {
  const { width, height } = fieldsOf(value)
  const inPixels = (size: unknown) => (typeof size === 'number' ? size : dialogSizes[String(size)])
  const [wide, high] = [inPixels(width), inPixels(height)]
  return { ...(wide !== undefined && { width: wide }), ...(high !== undefined && { height: high }) }
}

/** @throws Error for a dialog without an address, as one with a card alone */
export function asDialogInfo(value: unknown): DialogInfo {
  const { url, title } = fieldsOf(value)
  if (typeof url !== 'string') throw new Error('Only dialogs with an address are played on a laptop.')
  return {
    url,
    title: typeof title === 'string' ? title : '',
    width: 480,
    height: 300,
    ...asDialogSize(value),
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
