import type { MessageRecord } from './rows.ts'

/** Rule Q4: it waits until its recipient's quiet hours are over. Nothing was tried. */
export function held(message: MessageRecord, until: number, now: number): MessageRecord {
  const tries = 'tries' in message.standing ? message.standing.tries : 0
  return { ...message, standing: { state: 'waiting', notBefore: until, tries, held: true }, at: now }
}

/** Whether it waits so at this moment: then it holds up nothing else to the same person. */
export function isHeldBack({ standing }: MessageRecord, now: number): boolean {
  return standing.state === 'waiting' && standing.held === true && standing.notBefore > now
}
