/** Hands a file to the person, as their browser keeps downloads. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Once the download has begun; the browser reads the address at the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A name for a file on every system: letters and digits of any script, words joined by hyphens. */
export function fileName(...words: string[]): string {
  const plain = words
    .join(' ')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return (
    [...plain]
      .slice(0, 80)
      .join('')
      .replace(/^-+|-+$/g, '') || 'laurels'
  )
}
