const leaves = [
  { x: -4.5, y: 17.5, turn: 78 },
  { x: -11.5, y: 13.5, turn: 46 },
  { x: -15.6, y: 6.6, turn: 18 },
  { x: -16.4, y: -1.2, turn: -6 },
  { x: -14.2, y: -8.6, turn: -28 },
  { x: -9.8, y: -14.6, turn: -48 },
]
const stem = 'M0 18.5C-13 17-19 6-16-4C-14.6-9-12-13-8.6-16'
const leaf = 'M0 5.4C-4.4 2.2-4-3.2 0-6.6C4-3.2 4.4 2.2 0 5.4Z'

/** The house's sign: two branches of laurel and a star, around 0,0 within ±20. */
export function Laurel({ color }: { color: string }) {
  return (
    <g fill={color} stroke="none">
      <Branches color={color} />
      <path
        d="M0-9.2L2.2-3.4L8.4-3L3.6.9L5.2 6.9L0 3.5L-5.2 6.9L-3.6.9L-8.4-3L-2.2-3.4Z"
        transform="scale(.95)"
      />
    </g>
  )
}

/** The two branches alone, to stand around something. */
export function Branches({ color }: { color: string }) {
  return (
    <g fill={color} stroke="none">
      {[1, -1].map((side) => (
        <g key={side} transform={`scale(${side} 1)`}>
          <path d={stem} fill="none" stroke={color} strokeWidth={1.4} strokeLinecap="round" />
          {leaves.map(({ x, y, turn }) => (
            <path key={turn} d={leaf} transform={`translate(${x} ${y}) rotate(${turn}) scale(.82)`} />
          ))}
        </g>
      ))}
    </g>
  )
}
