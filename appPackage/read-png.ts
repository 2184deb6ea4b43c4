const signature = '89504e470d0a1a0a'

/** Size of a PNG and whether it can be transparent, from its header. Undefined for what isn't a PNG. */
export function readPng(bytes: Uint8Array): { width: number; height: number; alpha: boolean } | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length < 26 || buffer.toString('hex', 0, 8) !== signature) return undefined
  const colorType = buffer.readUInt8(25)
  return { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20), alpha: colorType >= 4 }
}
