import { limits } from '#core/contract/limits.ts'
import type { MilestoneContent } from '#core/contract/milestones.ts'
import type { LearningMode } from '#core/contract/programs.ts'
import type { Recognition, Visibility } from '#core/contract/recognition.ts'
import { countPoints } from '#tabs/text/count-points.ts'

/** A milestone while it is being told. */
export type MilestoneDraft = {
  text: string
  /** YYYY-MM-DD, or nothing yet. */
  on: string
  mode: LearningMode | ''
  link: string
  linkTitle: string
  visibility: Visibility['kind']
}

export type MilestoneFlaws = {
  text?: 'needText' | 'longText'
  on?: 'needDay' | 'dayAhead'
  mode?: 'needMode'
  link?: 'wrongLink'
}

export function emptyMilestone(today: string, inTeam: boolean): MilestoneDraft {
  return { text: '', on: today, mode: '', link: '', linkTitle: '', visibility: inTeam ? 'team' : 'tenant' }
}

/** A day where the person is, as YYYY-MM-DD. */
export function dayOf(time: number): string {
  const date = new Date(time)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** What still keeps it from being sent. */
export function checkMilestone({ text, on, mode, link }: MilestoneDraft, today: string): MilestoneFlaws {
  const flaws: MilestoneFlaws = {}
  const length = countPoints(text)
  if (length < limits.milestone.min) flaws.text = 'needText'
  if (length > limits.milestone.max) flaws.text = 'longText'
  if (on === '') flaws.on = 'needDay'
  else if (on > today) flaws.on = 'dayAhead'
  if (mode === '') flaws.mode = 'needMode'
  if (link.trim() !== '' && !isHttps(link.trim())) flaws.link = 'wrongLink'
  return flaws
}

function isHttps(text: string): boolean {
  return /^https:\/\/[^\s/@]+\.[^\s@]+/i.test(text) && URL.canParse(text) && text.length <= limits.url
}

/** What is sent. A team can be meant only where there is one. */
export function contentOf(draft: MilestoneDraft, teamId: string | undefined): MilestoneContent {
  const { text, on, mode, visibility } = draft
  const link = draft.link.trim()
  const title = draft.linkTitle.trim().slice(0, limits.evidenceTitle)
  return {
    text,
    on,
    mode: mode || 'self-study',
    ...(link === '' ? {} : { link: { title: title || new URL(link).hostname, url: link } }),
    visibility:
      visibility === 'team' && teamId !== undefined
        ? { kind: 'team', teamId }
        : { kind: visibility === 'private' ? 'private' : 'tenant' },
  }
}

/** A milestone told before, to be told in other words. */
export function draftOf(item: Extract<Recognition, { kind: 'milestone' }>): MilestoneDraft {
  return {
    text: item.text,
    on: item.on ?? '',
    mode: item.mode ?? '',
    link: item.link?.url ?? '',
    linkTitle: item.link?.title ?? '',
    visibility: item.visibility.kind,
  }
}
