/**
 * Draws a picture that is on the page onto a canvas, with nothing but what is in it: no style sheet, no network.
 * @param width of the canvas in pixels; its height follows
 */
export async function draw(picture: SVGSVGElement, width: number): Promise<HTMLCanvasElement> {
  const { viewBox } = picture
  const height = Math.round((width * viewBox.baseVal.height) / viewBox.baseVal.width)
  const copy = picture.cloneNode(true) as SVGSVGElement
  copy.removeAttribute('class')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const image = new Image()
  // As data, because the page's policy lets pictures come from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const board = canvas.getContext('2d')
  if (!board) throw new Error('This browser draws no pictures.')
  board.drawImage(image, 0, 0, width, height)
  return canvas
}

export async function bytesOf(
  canvas: HTMLCanvasElement,
  type: 'image/png' | 'image/jpeg',
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.93))
  if (!blob) throw new Error('The picture is too large for this browser.')
  return new Uint8Array(await blob.arrayBuffer())
}
