import {
  asDialogInfo,
  asDialogSize,
  asTabSettings,
  type DialogInfo,
  pathIn,
  type TabSettings,
} from '#local/teams/call-arguments.ts'
import type { FlatContext } from '#local/teams/context.ts'

/** A call from a tab to its host, as teams-js posts it. */
export type HostRequest = { id: number; uuidAsString?: string; func: string; args: unknown[] }
/** The answer, named by the call's ids. */
export type HostReply = { id: number; uuidAsString?: string; args: unknown[] }
/** Something the host tells a tab unasked. */
export type HostEvent = { func: string; args: unknown[] }

/** What a frame's calls do to the page around it. */
export interface FrameActions {
  token(): Promise<string>
  loaded(): void
  failed(message: string): void
  openLink(url: string): void
  copyLink(url: string): void
  navigate(path: string): void
  /** Whether this person may put something on the meeting's stage. */
  mayShare(): boolean
  stageIsShared(): boolean
  shareToStage(url: string): Promise<void>
  stopSharing(): Promise<void>
  /** Settles when the dialog closes: with its result, or with an error when it was dismissed. */
  openDialog(info: DialogInfo): Promise<unknown>
  resizeDialog(info: Partial<DialogInfo>): void
  closeDialog(result: unknown): void
  tabIsValid(valid: boolean): void
  tabSettings(): TabSettings
  setTabSettings(settings: TabSettings): void
  tabSaved(error?: string): void
}

type Frame = { context: () => FlatContext; actions: FrameActions }
type Answer = (args: unknown[], frame: Frame) => unknown[] | Promise<unknown[]>

/** Reads a posted message as a call; anything else is none of the host's business. */
export function parseRequest(data: unknown): HostRequest | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { id, uuidAsString, func, args } = data as Record<string, unknown>
  if (typeof id !== 'number' || typeof func !== 'string') return undefined
  return {
    id,
    func,
    args: Array.isArray(args) ? args : [],
    ...(typeof uuidAsString === 'string' && { uuidAsString }),
  }
}

/** Answers a call the way the Teams client does; a function it doesn't play gets an error, never silence. */
export async function answer(request: HostRequest, frame: Frame): Promise<HostReply> {
  const { id, uuidAsString, func, args } = request
  const ids = uuidAsString === undefined ? { id } : { id, uuidAsString }
  const played = Object.hasOwn(answers, func) ? answers[func] : undefined
  try {
    return { ...ids, args: played ? await played(args, frame) : refusal(func, 'is not played on a laptop') }
  } catch (error) {
    return { ...ids, args: refusal(func, error instanceof Error ? error.message : String(error)) }
  }
}

/** What tabs may find supported; teams-js refuses everything else before it asks. */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: {
    pages: { config: {}, currentApp: {}, backStack: {} },
    dialog: { url: {}, update: {} },
    meeting: {},
  },
}

const nothing: Answer = () => []

const answers: Record<string, Answer> = {
  initialize: (_, { context }) => {
    const { frameContext, hostClientType } = context()
    return [frameContext, hostClientType, JSON.stringify(runtime), '2.58.0']
  },
  getContext: (_, { context }) => [context()],
  registerHandler: nothing,
  setFrameContext: nothing,
  readyToUnload: nothing,
  returnFocus: nothing,
  'appInitialization.appLoaded': does(({ actions }) => actions.loaded()),
  'appInitialization.success': does(({ actions }) => actions.loaded()),
  'appInitialization.failure': does(({ actions }, [, message]) => actions.failed(String(message ?? ''))),
  'appInitialization.expectedFailure': does(({ actions }, [, message]) =>
    actions.failed(String(message ?? '')),
  ),
  'authentication.getAuthToken': async (_, { actions }) => [true, await actions.token()],

  executeDeepLink: succeeds(({ actions }, [url]) => actions.openLink(String(url))),
  shareDeepLink: does(({ actions }, [, , url]) => actions.copyLink(String(url))),
  navigateCrossDomain: succeeds(({ actions }, [url]) => actions.openLink(String(url))),
  'pages.navigateToApp': succeeds(({ actions }, [target]) => actions.navigate(pathIn(target))),
  'pages.currentApp.navigateTo': sdkSucceeds(({ actions }, [target]) => actions.navigate(pathIn(target))),
  'pages.currentApp.navigateToDefaultPage': sdkSucceeds(({ actions }) => actions.navigate('/tab/')),
  navigateBack: () => [false, 'There is nothing to go back to.'],

  'settings.getSettings': (_, { actions }) => [actions.tabSettings()],
  'settings.setSettings': succeeds(({ actions }, [settings]) =>
    actions.setTabSettings(asTabSettings(settings)),
  ),
  'settings.setValidityState': does(({ actions }, [valid]) => actions.tabIsValid(valid === true)),
  'settings.save.success': does(({ actions }) => actions.tabSaved()),
  'settings.save.failure': does(({ actions }, [reason]) => actions.tabSaved(String(reason ?? ''))),

  'tasks.startTask': async ([info], { actions }) => {
    try {
      return [null, await actions.openDialog(asDialogInfo(info))]
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    }
  },
  'tasks.updateTask': does(({ actions }, [info]) => actions.resizeDialog(asDialogSize(info))),
  'tasks.completeTask': does(({ actions }, [result]) => actions.closeDialog(result)),

  'meeting.getMeetingDetails': (_, { context }) => meetingDetails(context()),
  'meeting.getAppContentStageSharingCapabilities': (_, { actions }) => [
    null,
    { doesAppHaveSharePermission: actions.mayShare() },
  ],
  'meeting.getAppContentStageSharingState': (_, { actions }) => [
    null,
    { isAppSharing: actions.stageIsShared() },
  ],
  'meeting.shareAppContentToStage': async ([url], { actions }) => {
    if (!actions.mayShare()) return [notAllowed]
    await actions.shareToStage(String(url))
    return [null, true]
  },
  'meeting.stopSharingAppContentToStage': async (_, { actions }) => {
    if (!actions.mayShare()) return [notAllowed]
    await actions.stopSharing()
    return [null, true]
  },
}

const notAllowed = { errorCode: 1000, message: 'Guests can’t share to the stage of this meeting.' }

function does(act: (frame: Frame, args: unknown[]) => void): Answer {
  return (args, frame) => {
    act(frame, args)
    return []
  }
}

/** For calls that expect `[true]` or `[false, reason]`. */
function succeeds(act: (frame: Frame, args: unknown[]) => void): Answer {
  return (args, frame) => {
    act(frame, args)
    return [true]
  }
}

/** For calls that expect `[error, result]`. */
function sdkSucceeds(act: (frame: Frame, args: unknown[]) => void): Answer {
  return (args, frame) => {
    act(frame, args)
    return [null, true]
  }
}

const statusAndReason =
  /^(authentication\.|navigate|executeDeepLink|settings\.|pages\.navigateToApp|teams\.|chat\.)/

/** In the shape the caller reads as a failure: teams-js knows two. 100 is its “not supported on platform”. */
function refusal(func: string, reason: string): unknown[] {
  const message = `${func}: ${reason}`
  return statusAndReason.test(func) ? [false, message] : [{ errorCode: 100, message }]
}

function meetingDetails({ meetingId, chatId, userObjectId, tid }: FlatContext): unknown[] {
  if (!meetingId) return [{ errorCode: 100, message: 'This frame is not in a meeting.' }]
  const title = 'Learning Laurels: the ceremony'
  return [
    null,
    {
      details: {
        id: meetingId,
        type: 'Scheduled',
        title,
        joinUrl: 'https://teams.microsoft.com/l/meetup-join/local',
      },
      conversation: { id: chatId },
      organizer: { id: userObjectId, tenantId: tid },
    },
  ]
}
