import { resolve } from 'node:path'
import { z } from 'zod'

const port = (least: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= 65_535)

const environment = z.object({
  PORT: port(1).default(3978),
  LAURELS_DATA: z.string().trim().min(1).default('.data'),
  PLAYGROUND_PORT: port(0).default(56_150),
  LAURELS_SENDS_PER_SECOND: z.coerce.number().int().min(1).max(1_000).default(50),
})

const expected: Record<string, string> = {
  PORT: 'a number from 1 to 65535',
  LAURELS_DATA: 'a folder',
  PLAYGROUND_PORT: 'a number from 0 to 65535, 0 for no chat client',
  LAURELS_SENDS_PER_SECOND: 'a number from 1 to 1000',
}

export type Settings = {
  port: number
  /** Absolute path of the folder that keeps everything between starts. */
  dataFolder: string
  /** 0: without the chat client. */
  playgroundPort: number
  /** How fast the bot speaks of its own accord. */
  sendsPerSecond: number
}

/**
 * Reads what a person may set by environment; relative folders are relative to `folder`.
 * @throws CannotStart with one sentence that names what is wrong
 */
export function readSettings(source: Record<string, string | undefined>, folder: string): Settings {
  const parsed = environment.safeParse(source)
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
    throw new CannotStart(
      wrong.map((name) => `${name} must be ${expected[name]}, not “${source[name]}”.`).join(' '),
    )
  }
  const { PORT, LAURELS_DATA, PLAYGROUND_PORT, LAURELS_SENDS_PER_SECOND: sendsPerSecond } = parsed.data
  return {
    port: PORT,
    dataFolder: resolve(folder, LAURELS_DATA),
    playgroundPort: PLAYGROUND_PORT,
    sendsPerSecond,
  }
}

/** Says in one sentence what a person has to change before Laurels can start. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
