/** The app's mark, as a Teams client shows an app's icon. Decorative: its name stands beside it. */
export function LaurelsMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#5b3fa0" />
      <g fill="none" stroke="#f4d58d" strokeWidth="1.6" strokeLinecap="round">
        <path d="M13.5 25.5C8.5 23.5 6.5 18 8.5 12" />
        <path d="M18.5 25.5C23.5 23.5 25.5 18 23.5 12" />
      </g>
      <g fill="#f4d58d">
        {leaves.map(([x, y, turn]) => (
          <ellipse key={`${x} ${y}`} cx={x} cy={y} rx="3" ry="1.35" transform={`rotate(${turn} ${x} ${y})`} />
        ))}
      </g>
      <path
        d="m16 9.2 1.9 3.9 4.3.6-3.1 3 .7 4.3-3.8-2-3.8 2 .7-4.3-3.1-3 4.3-.6z"
        fill="#fff"
        transform="translate(3.2 3.1) scale(.8)"
      />
    </svg>
  )
}

const leaves: [x: number, y: number, turn: number][] = [
  [6.6, 12.2, -70],
  [6.2, 17.2, -105],
  [8, 22, -140],
  [10.4, 10.2, -35],
  [25.4, 12.2, 70],
  [25.8, 17.2, 105],
  [24, 22, 140],
  [21.6, 10.2, 35],
]
