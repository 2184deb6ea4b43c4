import type { Medallion } from '#core/contract/programs.ts'

type Point = readonly [x: number, y: number]

/** The outline of a medallion's shape as an SVG path around 0,0; `radius` is the reach of its furthest points. */
export function outlineOf(shape: Medallion['shape'], radius: number): string {
  switch (shape) {
    case 'circle':
      return wave(radius, 0, 0)
    case 'rosette':
      return wave(radius * 0.965, 18, radius * 0.035)
    case 'scallop':
      return petals(radius, 10)
    case 'hexagon':
      return rounded(ring(6, [radius]), radius * 0.14)
    case 'star':
      return rounded(ring(16, [radius, radius * 0.84]), radius * 0.05)
    case 'shield':
      return shield(radius)
    default:
      return shape satisfies never
  }
}

/** A circle whose radius swings: `waves` times around, by `depth`. */
function wave(radius: number, waves: number, depth: number): string {
  const steps = Math.max(72, waves * 10)
  const points = Array.from({ length: steps }, (_, i): Point => {
    const angle = (i / steps) * 2 * Math.PI - Math.PI / 2
    return at(angle, radius + depth * Math.cos(waves * angle))
  })
  return `M${points.map(text).join('L')}Z`
}

/** Round petals side by side, like a scalloped seal. */
function petals(radius: number, count: number): string {
  const inner = radius * 0.9
  const points = ring(count, [inner])
  const petal = (inner * Math.sin(Math.PI / count) * 1.08).toFixed(2)
  const arcs = points.map((_, i) => `A${petal} ${petal} 0 0 1 ${text(points[(i + 1) % count] ?? [0, 0])}`)
  return `M${text(points[0] ?? [0, 0])}${arcs.join('')}Z`
}

function shield(radius: number): string {
  const r = (share: number) => (radius * share).toFixed(2)
  return [
    `M0 ${r(-0.98)}`,
    `C${r(0.28)} ${r(-0.8)} ${r(0.55)} ${r(-0.74)} ${r(0.84)} ${r(-0.74)}`,
    `L${r(0.84)} ${r(-0.02)}`,
    `C${r(0.84)} ${r(0.48)} ${r(0.46)} ${r(0.8)} 0 ${r(1)}`,
    `C${r(-0.46)} ${r(0.8)} ${r(-0.84)} ${r(0.48)} ${r(-0.84)} ${r(-0.02)}`,
    `L${r(-0.84)} ${r(-0.74)}`,
    `C${r(-0.55)} ${r(-0.74)} ${r(-0.28)} ${r(-0.8)} 0 ${r(-0.98)}Z`,
  ].join('')
}

/** `count` points around the center, the radii taking turns. */
function ring(count: number, radii: readonly number[]): Point[] {
  return Array.from({ length: count }, (_, i) =>
    at((i / count) * 2 * Math.PI - Math.PI / 2, radii[i % radii.length] ?? 0),
  )
}

/** A polygon with its corners rounded by `by`. */
function rounded(points: readonly Point[], by: number): string {
  const corners = points.map((corner, i) => {
    const before = points[(i + points.length - 1) % points.length] ?? corner
    const after = points[(i + 1) % points.length] ?? corner
    return `${text(toward(corner, before, by))}Q${text(corner)} ${text(toward(corner, after, by))}`
  })
  return `M${corners.join('L')}Z`
}

function toward([x, y]: Point, [tx, ty]: Point, distance: number): Point {
  const share = distance / Math.hypot(tx - x, ty - y)
  return [x + (tx - x) * share, y + (ty - y) * share]
}

function at(angle: number, radius: number): Point {
  return [radius * Math.cos(angle), radius * Math.sin(angle)]
}

function text([x, y]: Point): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`
}
