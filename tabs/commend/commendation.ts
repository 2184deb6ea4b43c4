import { limits } from '#core/contract/limits.ts'
import type { Colleague } from '#core/contract/people.ts'
import type { LearningMode } from '#core/contract/programs.ts'
import type { Visibility } from '#core/contract/recognition.ts'
import { countPoints } from '#tabs/text/count-points.ts'

/** A commendation while it is being written. */
export type CommendationDraft = {
  recipients: Colleague[]
  message: string
  mode: LearningMode | ''
  visibility: Visibility['kind']
}

export type CommendationFlaws = {
  recipients?: 'needRecipients'
  message?: 'needMessage' | 'longMessage'
}

/** What still keeps it from being sent. */
export function checkCommendation({ recipients, message }: CommendationDraft): CommendationFlaws {
  const flaws: CommendationFlaws = {}
  if (recipients.length === 0) flaws.recipients = 'needRecipients'
  const length = countPoints(message)
  if (length < limits.message.min) flaws.message = 'needMessage'
  if (length > limits.message.max) flaws.message = 'longMessage'
  return flaws
}

/** What is sent. A team can be meant only where there is one. */
export function commendationOf(draft: CommendationDraft, teamId: string | undefined) {
  const { recipients, message, mode, visibility } = draft
  return {
    recipients: recipients.map((person) => person.ref),
    message,
    ...(mode === '' ? {} : { mode }),
    visibility: visibilityOf(visibility, teamId),
  }
}

function visibilityOf(kind: Visibility['kind'], teamId: string | undefined): Visibility {
  if (kind === 'private') return { kind }
  return kind === 'team' && teamId !== undefined ? { kind, teamId } : { kind: 'tenant' }
}
