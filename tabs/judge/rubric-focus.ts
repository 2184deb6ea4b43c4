const criteria = '[data-criterion]'

/** Moves the focus to the rubric: its first criterion without an answer, else its first. @returns whether there is one */
export function focusRubric(within: Element): boolean {
  const all = [...within.querySelectorAll(criteria)]
  return focusOn(all.find((one) => !one.querySelector('input:checked')) ?? all[0])
}

/**
 * Answers the criterion that has the focus, and moves on to the next one, or after the last to the button that saves.
 * @returns whether a criterion had the focus
 */
export function answerFocused(within: Element, at: Element, points: number): boolean {
  const criterion = at.closest(criteria)
  const radio = criterion?.querySelector<HTMLInputElement>(`input[value="${points}"]`)
  if (!criterion || !radio || radio.disabled || !within.contains(criterion)) return false
  radio.click()
  const all = [...within.querySelectorAll(criteria)]
  const next = all[all.indexOf(criterion) + 1]
  if (!focusOn(next)) within.querySelector<HTMLElement>('form button[type=submit]')?.focus()
  return true
}

/** Sends the score, as its button does. @returns whether there is one to send */
export function saveScore(within: Element): boolean {
  const button = within.querySelector<HTMLElement>('form button[type=submit]')
  button?.click()
  return button !== null
}

function focusOn(criterion: Element | undefined): boolean {
  const radio =
    criterion?.querySelector<HTMLElement>('input:checked') ?? criterion?.querySelector<HTMLElement>('input')
  radio?.focus()
  radio?.scrollIntoView({ block: 'nearest' })
  return radio !== null && radio !== undefined
}
