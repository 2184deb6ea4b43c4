import type { ExportedFile } from '#core/contract/judging.ts'

/** Hands a file to the browser, which saves it as it saves downloads. */
export function saveFile({ name, mediaType, content }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken it over by the next task.
  setTimeout(() => URL.revokeObjectURL(address))
}
