import { expect, test } from 'vitest'
import type { DialogInfo, TabSettings } from '#local/teams/call-arguments.ts'
import { contextFor, type Surface } from '#local/teams/context.ts'
import { answer, type FrameActions, parseRequest } from '#local/teams/protocol.ts'

const person = { tid: 'tenant', oid: 'oid', name: 'Ana Souza', email: 'ana@northwind-atelier.example' }
const team = { id: '7de063ca-40cd-4088-bc82-8ab117bb6608', name: 'Learning Guild', members: [] }

/** A page that notes what frames make it do. */
function page(part: Partial<FrameActions> = {}) {
  const done: unknown[][] = []
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      void done.push([name, ...args])
  const actions: FrameActions = {
    token: async () => 'a.b.c',
    loaded: note('loaded'),
    failed: note('failed'),
    openLink: note('openLink'),
    copyLink: note('copyLink'),
    navigate: note('navigate'),
    mayShare: () => true,
    stageIsShared: () => false,
    shareToStage: async (url) => note('shareToStage')(url),
    stopSharing: async () => note('stopSharing')(),
    openDialog: async (info: DialogInfo) => ({ answered: info.title }),
    resizeDialog: note('resizeDialog'),
    closeDialog: note('closeDialog'),
    tabIsValid: note('tabIsValid'),
    tabSettings: () => ({ contentUrl: 'http://localhost/tab/wall' }),
    setTabSettings: (settings: TabSettings) => note('setTabSettings')(settings),
    tabSaved: note('tabSaved'),
    ...part,
  }
  const call = async (func: string, args: unknown[] = [], surface: Surface = 'personal') => {
    const request = parseRequest({ id: 7, uuidAsString: 'u-7', func, args, timestamp: 1 })
    if (!request) throw new Error('not a call')
    const context = () => contextFor({ surface, theme: 'dark', locale: 'ar-SA', person, team })
    const reply = await answer(request, { context, actions })
    expect(reply).toMatchObject({ id: 7, uuidAsString: 'u-7' })
    return reply.args
  }
  return { call, done }
}

test.each([[null], ['text'], [{}], [{ func: 'getContext' }], [{ id: '1', func: 'getContext' }], [{ id: 1 }]])(
  'a message that is no call is ignored: %o',
  (message) => {
    expect(parseRequest(message)).toBeUndefined()
  },
)

test.each([
  ['personal', 'content'],
  ['channel', 'content'],
  ['settings', 'settings'],
  ['sidePanel', 'sidePanel'],
  ['stage', 'meetingStage'],
  ['dialog', 'task'],
] as const)('the %s surface is a %s frame', async (surface, frameContext) => {
  const [frame, client, runtime, version] = await page().call('initialize', ['2.58.0', 4], surface)
  expect([frame, client, version]).toEqual([frameContext, 'desktop', '2.58.0'])
  expect(JSON.parse(String(runtime))).toMatchObject({ apiVersion: 4, isLegacyTeams: false })
  const [context] = await page().call('getContext', [], surface)
  expect(context).toMatchObject({
    frameContext,
    theme: 'dark',
    locale: 'ar-sa',
    tid: 'tenant',
    userObjectId: 'oid',
  })
})

test('only a channel has a team, and only a meeting has a meeting', async () => {
  const keys = async (surface: Surface) =>
    Object.keys((await page().call('getContext', [], surface))[0] as object)
  expect(await keys('personal')).not.toEqual(expect.arrayContaining(['groupId']))
  expect(await keys('channel')).toEqual(expect.arrayContaining(['groupId', 'teamId', 'channelId']))
  expect(await keys('channel')).not.toEqual(expect.arrayContaining(['meetingId']))
  expect(await keys('stage')).toEqual(expect.arrayContaining(['meetingId', 'chatId']))
  expect(await keys('stage')).not.toEqual(expect.arrayContaining(['groupId']))
})

test('a token comes as [true, token], a failed sign-in as [false, why]', async () => {
  expect(await page().call('authentication.getAuthToken')).toEqual([true, 'a.b.c'])
  const failing = page({ token: () => Promise.reject(new Error('no service')) })
  expect(await failing.call('authentication.getAuthToken')).toEqual([
    false,
    'authentication.getAuthToken: no service',
  ])
})

test.each([
  ['appInitialization.success', [], ['loaded']],
  ['appInitialization.failure', ['Other', 'broken'], ['failed', 'broken']],
  ['executeDeepLink', ['https://example.com/'], ['openLink', 'https://example.com/']],
  ['pages.currentApp.navigateTo', [{ pageId: 'laurels', subPageId: '/tab/mine' }], ['navigate', '/tab/mine']],
  ['pages.currentApp.navigateTo', [{ pageId: 'laurels', subPageId: 'javascript:1' }], ['navigate', '/tab/']],
  ['settings.setValidityState', [true], ['tabIsValid', true]],
  [
    'settings.setSettings',
    [{ contentUrl: 'x', entityId: 'e' }],
    ['setTabSettings', { contentUrl: 'x', entityId: 'e' }],
  ],
  ['settings.save.failure', ['why'], ['tabSaved', 'why']],
  ['tasks.completeTask', [{ ok: 1 }, []], ['closeDialog', { ok: 1 }]],
  ['tasks.updateTask', [{ height: 'large' }], ['resizeDialog', { height: 680 }]],
])('%s %o does %o', async (func, args, expected) => {
  const { call, done } = page()
  await call(func, args)
  expect(done).toEqual([expected])
})

test('sharing to the stage is offered to whom it is allowed', async () => {
  const host = page()
  expect(await host.call('meeting.getAppContentStageSharingCapabilities')).toEqual([
    null,
    { doesAppHaveSharePermission: true },
  ])
  expect(await host.call('meeting.shareAppContentToStage', ['/tab/stage'])).toEqual([null, true])
  expect(host.done).toEqual([['shareToStage', '/tab/stage']])

  const guest = page({ mayShare: () => false })
  const [error] = await guest.call('meeting.shareAppContentToStage', ['/tab/stage'])
  expect(error).toMatchObject({ errorCode: 1000 })
  expect(guest.done).toEqual([])
})

test('a meeting has details, another frame has none', async () => {
  const [error, details] = await page().call('meeting.getMeetingDetails', [], 'sidePanel')
  expect(error).toBeNull()
  expect(details).toMatchObject({ conversation: { id: expect.stringContaining('19:meeting_') } })
  expect(await page().call('meeting.getMeetingDetails')).toEqual([
    expect.objectContaining({ errorCode: 100 }),
  ])
})

test('a dialog answers with its result, or with why there is none', async () => {
  expect(await page().call('tasks.startTask', [{ url: '/tab/x', title: 'T', height: 'small' }])).toEqual([
    null,
    { answered: 'T' },
  ])
  expect(await page().call('tasks.startTask', [{ card: '{}' }])).toEqual([expect.stringContaining('address')])
})

test.each(['getUserJoinedTeams', 'location.getLocation', 'toString', '__proto__'])(
  '%s is not played, and says so in the form of an SDK error',
  async (func) => {
    const [error] = await page().call(func)
    expect(error).toMatchObject({ errorCode: 100, message: expect.stringContaining(func) })
  },
)

test('calls that expect a status are refused with one', async () => {
  expect(await page().call('authentication.authenticate')).toEqual([false, expect.any(String)])
  expect(await page().call('navigateToTab')).toEqual([false, expect.any(String)])
})
