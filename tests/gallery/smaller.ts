import type { Page } from 'playwright-core'

/**
 * A picture in a modern format and as wide as it is shown: only browsers can make one without more tools.
 * @param darkroom any page
 * @param width in pixels; narrower pictures stay as they are
 */
export async function smaller(
  darkroom: Page,
  picture: Buffer,
  { width, quality }: { width: number; quality: number },
): Promise<Buffer> {
  const source = `data:image/*;base64,${picture.toString('base64')}`
  const url = await darkroom.evaluate(
    async ([from, most, how]) => {
      const image = new Image()
      image.src = from
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = Math.min(most, image.naturalWidth)
      canvas.height = Math.round((canvas.width * image.naturalHeight) / image.naturalWidth)
      const brush = canvas.getContext('2d')
      if (brush) brush.imageSmoothingQuality = 'high'
      brush?.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/webp', how)
    },
    [source, width, quality] as const,
  )
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}
