const gold = { light: '#F9DE95', deep: '#D9A13B' }
const ground = { light: '#1E5A52', deep: '#0D322E' }

/** The app's face in Teams: a golden wreath on deep green; with fewer leaves and closer by where it is shown small. */
export function colorIcon({ leaves, half }: { leaves: number; half: number }): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-half} ${-half} ${half * 2} ${half * 2}" width="100%" height="100%">
  <defs>
    <radialGradient id="ground" cx="50%" cy="38%" r="75%">
      <stop offset="0" stop-color="${ground.light}"/><stop offset="1" stop-color="${ground.deep}"/>
    </radialGradient>
    <linearGradient id="gold" gradientUnits="userSpaceOnUse" x1="0" y1="-64" x2="0" y2="64">
      <stop offset="0" stop-color="${gold.light}"/><stop offset="1" stop-color="${gold.deep}"/>
    </linearGradient>
  </defs>
  <rect x="-96" y="-96" width="192" height="192" fill="url(#ground)"/>
  <g fill="url(#gold)" stroke="url(#gold)">${wreath(leaves)}</g>
  <path d="${spark(26)}" fill="#FFF8E6"/>
</svg>`
}

/** Teams tints it: white on nothing. */
export function outlineIcon(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-73 -72 146 146" width="100%" height="100%">
  <g fill="#fff" stroke="#fff">${wreath(4)}</g>
  <path d="${spark(27)}" fill="#fff"/>
</svg>`
}

/** Two branches from a tie at the bottom, open at the top, around the origin. */
function wreath(leaves: number): string {
  const branch = oneBranch(leaves)
  return `<g>${branch}</g><g transform="scale(-1 1)">${branch}</g>`
}

/** The right-hand branch: a stem along a circle, leaves in pairs to its sides and one at its tip. */
function oneBranch(leaves: number): string {
  const radius = 52
  const from = 78
  const to = -52
  const step = (from - to) / leaves
  const length = Math.min(40, (step * Math.PI * radius) / 180 / 0.82)
  const stem = `<path d="M${at(radius, from + 14)} A${radius} ${radius} 0 0 0 ${at(radius, to)}" fill="none" stroke-width="${5 - leaves * 0.3}" stroke-linecap="round"/>`
  const pairs = Array.from({ length: leaves }, (_, index) => {
    const angle = from - step * index - step * 0.1
    const size = length * (1 - index * 0.035)
    return leaf(radius, angle, -34, size) + leaf(radius, angle - step * 0.12, 34, size * 0.86)
  })
  return stem + pairs.join('') + leaf(radius, to + 2, 0, length * 0.9)
}

/** A leaf growing from the stem at `angle`, leaning `lean` degrees out of the stem's direction (inwards is positive). */
function leaf(radius: number, angle: number, lean: number, length: number): string {
  const width = length * 0.21
  const shape = `M0 0C${length * 0.25} ${-width * 1.5} ${length * 0.7} ${-width * 1.15} ${length} 0C${length * 0.7} ${width * 1.15} ${length * 0.25} ${width * 1.5} 0 0Z`
  return `<path stroke="none" d="${shape}" transform="translate(${at(radius, angle)}) rotate(${angle - 90 - lean})"/>`
}

function spark(size: number): string {
  const waist = size * 0.2
  return `M0 ${-size}Q${waist * 0.45} ${-waist * 0.45} ${size} 0Q${waist * 0.45} ${waist * 0.45} 0 ${size}Q${-waist * 0.45} ${waist * 0.45} ${-size} 0Q${-waist * 0.45} ${-waist * 0.45} 0 ${-size}Z`
}

function at(radius: number, degrees: number): string {
  const radians = (degrees * Math.PI) / 180
  return `${(radius * Math.cos(radians)).toFixed(2)} ${(radius * Math.sin(radians)).toFixed(2)}`
}
