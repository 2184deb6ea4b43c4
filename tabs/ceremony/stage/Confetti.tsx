import { useEffect, useRef } from 'react'
import { confettiColors } from '#tabs/ceremony/stage/palette.ts'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'

type Piece = {
  x: number
  y: number
  vx: number
  vy: number
  size: number
  turn: number
  spin: number
  color: string
}

const seconds = 5.5
const pieces = 180

/** For what confetti has flown here already. */
const thrown = new Set<string>()

/**
 * Confetti from both wings, once for what it is `of`, also where somebody goes back and forth; then the canvas is empty
 * again. Not shown to people who asked for less motion.
 */
export function Confetti({ of }: { of: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { theme } = useTeams()

  useEffect(() => {
    const board = canvas.current
    const brush = board?.getContext('2d')
    if (!board || !brush || thrown.has(of)) return undefined
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined
    thrown.add(of)
    const ratio = Math.min(window.devicePixelRatio, 2)
    board.width = board.clientWidth * ratio
    board.height = board.clientHeight * ratio
    return throwConfetti(brush, confettiColors(theme))
  }, [theme, of])

  return (
    <canvas
      ref={canvas}
      aria-hidden
      style={{ position: 'absolute', inset: 0, width: '100%', height: '100%', pointerEvents: 'none' }}
    />
  )
}

function throwConfetti(brush: CanvasRenderingContext2D, colors: readonly string[]): () => void {
  const { width, height } = brush.canvas
  const all = Array.from({ length: pieces }, (_, i) =>
    pieceFrom(i % 2 === 0, width, height, colors[i % colors.length] ?? '#fff'),
  )
  const begun = performance.now()
  let before = begun
  let frame = requestAnimationFrame(function draw(now) {
    const age = (now - begun) / 1_000
    const passed = Math.min((now - before) / 1_000, 0.05)
    before = now
    brush.clearRect(0, 0, width, height)
    if (age > seconds) return
    brush.globalAlpha = Math.min(1, (seconds - age) / 1.2)
    for (const piece of all) {
      fall(piece, passed, height)
      paint(brush, piece)
    }
    frame = requestAnimationFrame(draw)
  })
  return () => cancelAnimationFrame(frame)
}

function pieceFrom(left: boolean, width: number, height: number, color: string): Piece {
  const toward = left ? 1 : -1
  const force = 0.12 + Math.random() * 1.25
  return {
    x: left ? -10 : width + 10,
    y: height * (0.55 + Math.random() * 0.2),
    vx: toward * width * force * 0.62,
    vy: -height * (0.4 + Math.random() * 1.05),
    size: Math.max(6, Math.min(width, height) * (0.009 + Math.random() * 0.011)),
    turn: Math.random() * Math.PI,
    spin: (Math.random() - 0.5) * 14,
    color,
  }
}

function fall(piece: Piece, passed: number, height: number): void {
  const drag = 1 - 0.9 * passed
  piece.vx *= drag
  piece.vy = piece.vy * drag + height * 0.95 * passed
  // Paper doesn't drop like a stone.
  piece.vy = Math.min(piece.vy, height * 0.24)
  piece.x += (piece.vx + Math.sin(piece.turn) * 30) * passed
  piece.y += piece.vy * passed
  piece.turn += piece.spin * passed
}

function paint(brush: CanvasRenderingContext2D, { x, y, size, turn, color }: Piece): void {
  brush.save()
  brush.translate(x, y)
  brush.rotate(turn * 0.6)
  brush.scale(1, Math.cos(turn))
  brush.fillStyle = color
  brush.fillRect(-size / 2, -size * 0.3, size, size * 0.6)
  brush.restore()
}
