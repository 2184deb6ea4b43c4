import { familyOf, type Line, runOf } from '#tabs/record/picture/lettering.ts'

type LetteredProps = {
  lines: readonly Line[]
  /** Where lines are centered, or begin in the picture's direction. */
  x: number
  y: number
  align: 'middle' | 'start'
  direction: 'ltr' | 'rtl'
}

/** Lines of a picture. Each runs as its own script does, whichever way the picture runs. */
export function Lettered({ lines, x, y, align, direction }: LetteredProps) {
  return lines.map((line, at) => {
    const run = runOf(line.lines.join(' '))
    return (
      <text
        key={at}
        x={x}
        y={y + line.baseline}
        direction={run}
        textAnchor={align === 'middle' ? 'middle' : run === direction ? 'start' : 'end'}
        fontFamily={familyOf(line.face)}
        fontSize={line.size}
        fontWeight={line.weight}
        fontStyle={line.italic ? 'italic' : 'normal'}
        letterSpacing={line.tracking ?? 0}
        fill={line.color}
      >
        {line.text}
      </text>
    )
  })
}
