import { useMemo } from 'react'
import { encode } from 'uqr'

type QrCodeProps = { address: string; x: number; y: number; size: number; color: string }

/** An address to be read by a camera. */
export function QrCode({ address, x, y, size, color }: QrCodeProps) {
  const { data, size: modules } = useMemo(() => encode(address, { ecc: 'M', border: 0 }), [address])
  const path = data
    .flatMap((row, down) => row.flatMap((dark, across) => (dark ? `M${across} ${down}h1v1h-1z` : [])))
    .join('')
  return (
    <g transform={`translate(${x} ${y}) scale(${size / modules})`}>
      <path d={path} fill={color} shapeRendering="crispEdges" />
    </g>
  )
}
