/** Two peaks with snow and a sun, around 0,0 within ±20. */
export function Mountain({ color, ground }: { color: string; ground: string }) {
  return (
    <g fill={color}>
      <circle cx="11" cy="-11.5" r="4.2" />
      <path d="M-20 14.5L-6.5-10.2Q-5-12.6-3.5-10.2L2.6 1L6-4.3Q7.2-6.2 8.5-4.3L20 14.5Q20.6 16.5 18.4 16.5H-18.4Q-20.6 16.5-20 14.5Z" />
      <path
        d="M-10.4-1.4L-7.6 1.6L-5-1.6L-2.4 1.6L.6-1.2L-3.5-8.8Q-5-11.4-6.5-8.8Z"
        fill={color}
        stroke={ground}
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
    </g>
  )
}
