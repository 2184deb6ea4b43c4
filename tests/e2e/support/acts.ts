import { guestsAtFinalists, guestsWhilePlanned } from '#tests/e2e/screens/ceremony-guests.ts'
import { ceremonyHostWhilePlanned } from '#tests/e2e/screens/ceremony-host.ts'
import { roomAtFinalists, roomAtReveal, roomAtVote } from '#tests/e2e/screens/ceremony-room.ts'
import { insightScreens } from '#tests/e2e/screens/insight.ts'
import {
  judgingOnceDecided,
  judgingOncePublished,
  judgingOnceScored,
  judgingWhileScored,
} from '#tests/e2e/screens/judging.ts'
import { nominatingWhileOpen } from '#tests/e2e/screens/nominating.ts'
import { preferencesScreens } from '#tests/e2e/screens/preferences.ts'
import { recordScreens } from '#tests/e2e/screens/record.ts'
import { sendingOnceEnded, sendingWhileOpen } from '#tests/e2e/screens/sending.ts'
import { settingsWhileJudging, settingsWhileOpen } from '#tests/e2e/screens/settings.ts'
import { wallScreens } from '#tests/e2e/screens/wall.ts'
import { conduct } from '#tests/e2e/support/conductor.ts'
import {
  fillNomination,
  nominateAgain,
  searchPeople,
  sendNomination,
  sendThanks,
} from '#tests/e2e/support/forms.ts'
import { scoreTheRest } from '#tests/e2e/support/judges.ts'
import {
  approveCitations,
  closeNominations,
  decideEverything,
  decisionsFrom,
  messagesWritten,
} from '#tests/e2e/support/owner.ts'
import type { Act, Company, Screen } from '#tests/e2e/support/screens.ts'
import { countTheVote, openTheVote } from '#tests/e2e/support/vote.ts'
import type { Laptop } from '#tests/support/laptop.ts'

/** The whole quarter, from open nominations to the wall after the ceremony. */
export const acts: Act[] = [
  {
    name: 'while nominations are open',
    begin: async ({ laptop, ceremonyId }) => putOnStage(laptop, `/tab/stage?ceremony=${ceremonyId}`),
    screens: [
      tab('wall', 'ana', '/tab/wall', 'article'),
      { ...tab('wall-in-channel', 'ana', '/tab/wall', 'article'), place: 'channel' },
      { ...tab('wall-in-panel', 'ana', '/tab/wall', 'article'), place: 'panel' },
      { ...tab('wall-empty', 'ana', '/tab/wall', 'main h2'), intercept: answering('feeds', { items: [] }) },
      { ...tab('wall-failed', 'ana', '/tab/wall', 'main [role=alert]'), intercept: failing('feeds') },
      ...wallScreens,
      ...insightScreens,
      tab('nominate', 'ana', '/tab/nominate', '#nominate-story'),
      { ...tab('nominate-filled', 'ana', '/tab/nominate', '#nominate-story'), prepare: fillNomination },
      {
        ...tab('nominate-errors', 'ana', '/tab/nominate', '#nominate-story'),
        prepare: async (frame) => {
          await frame.locator('form button[type=submit]').click()
          await frame.locator('.fui-Field__validationMessage').first().waitFor()
        },
      },
      { ...tab('nominate-exists', 'ana', '/tab/nominate', '#nominate-story'), prepare: nominateAgain },
      { ...tab('nominate-picking', 'ana', '/tab/nominate', '#nominate-story'), prepare: searchPeople },
      {
        ...tab('edit', 'ana', '/tab/mine', '#nominate-story'),
        path: ({ cycleId, ofAna }) => `/tab/nominate/${cycleId}/${ofAna}`,
      },
      tab('mine', 'ana', '/tab/mine', 'main li'),
      {
        ...tab('mine-empty', 'grace', '/tab/mine', 'main h2'),
        intercept: answering('nominations/mine', { cycles: [] }),
      },
      {
        ...tab('mine-withdraw', 'ana', '/tab/mine', 'main li'),
        prepare: async (frame) => {
          await frame.locator('main article button[aria-haspopup=dialog]').last().click()
          await frame.getByRole('alertdialog').waitFor()
        },
      },
      tab('commend', 'ana', '/tab/commend', '#commend-message'),
      { ...tab('commend-in-panel', 'ana', '/tab/commend', '#commend-message'), place: 'panel' },
      tab('endorse', 'grace', '/tab/endorse', 'main article, main li'),
      tab('judge-too-early', 'leila', '/tab/judge', 'main h2'),
      tab('judge-not-a-judge', 'ana', '/tab/judge', 'main h2'),
      tab('program-open', 'dana', '/tab/program', 'main ol'),
      tab('ceremonies', 'hana', '/tab/ceremonies', 'main li'),
      tab('ceremonies-owner', 'dana', '/tab/ceremonies', 'main li [class*=Caption] + [class*=Caption]'),
      ...sendingWhileOpen,
      {
        ...tab('ceremonies-planning', 'dana', '/tab/ceremonies', 'form'),
        intercept: answering('ceremonies', []),
      },
      ...nominatingWhileOpen,
      ...settingsWhileOpen,
      ...recordScreens,
      ...preferencesScreens,
      { name: 'setup', as: 'ana', place: 'setup', ready: 'form, [role=radiogroup]' },
      tab('guest-wall', 'gil', '/tab/wall', 'article'),
      tab('guest-nominate', 'gil', '/tab/nominate', 'main h2'),
      tab('members-only', 'olga', '/tab/', 'main h2'),
      tab('not-found', 'ana', '/tab/nowhere', 'main button'),
      { name: 'outside-teams', as: 'ana', place: 'browser', ready: 'main h1' },
      { name: 'teams-personal', as: 'ana', place: 'teams', ready: 'iframe:not([inert])' },
      {
        name: 'teams-chat-off',
        as: 'ana',
        place: 'teams',
        view: 'chat',
        ready: 'section :text("PLAYGROUND_PORT")',
      },
      { name: 'teams-channel', as: 'ana', place: 'teams', view: 'channel', ready: 'iframe:not([inert])' },
      {
        name: 'teams-people',
        as: 'ana',
        place: 'teams',
        ready: 'iframe:not([inert])',
        prepare: async (frame) => {
          await frame.locator('header button').click()
          await frame.getByRole('menuitemradio').first().waitFor()
        },
      },
      { ...tab('nominate-done', 'ana', '/tab/nominate', '#nominate-story'), prepare: sendNomination },
      { ...tab('commend-done', 'ana', '/tab/commend', '#commend-message'), prepare: sendThanks },
      ...ceremony('planned', { host: 'planned' }),
      ...ceremonyHostWhilePlanned,
      ...guestsWhilePlanned,
    ],
  },
  {
    name: 'while judges are at work',
    begin: async ({ laptop, cycleId }) => closeNominations(laptop, cycleId),
    screens: [
      ...judgingWhileScored,
      ...settingsWhileJudging,
      tab('mine-with-judges', 'ana', '/tab/mine', 'main li'),
      tab('nominate-closed', 'ana', '/tab/nominate', 'main h2'),
    ],
  },
  {
    name: 'when everything is scored',
    begin: async (company) => {
      const { laptop, cycleId } = company
      const favorites = ['Ben Okafor', 'Inês Carvalho', 'Mei-Ling Chen', 'Priya Raman', 'Amara Nwosu']
      for (const judge of ['leila', 'marcus', 'yuki']) await scoreTheRest(laptop, judge, cycleId, favorites)
      const ranking = await approveCitations(laptop, cycleId)
      company.choices = JSON.stringify(
        Object.fromEntries(
          decisionsFrom(ranking).map((one) => [
            one.awardId,
            {
              notAwarded: one.kind === 'not-awarded',
              vote: one.kind === 'vote',
              winners: one.kind === 'winners' ? one.winners : [],
              finalists: one.kind === 'not-awarded' ? [] : one.finalists,
              reason: one.kind === 'not-awarded' ? one.reason : '',
            },
          ]),
        ),
      )
    },
    screens: [
      ...judgingOnceScored,
      {
        ...tab('program-chosen', 'dana', '/tab/program', 'section[aria-labelledby^="board-"]'),
        session: choicesOf,
      },
      {
        ...tab('program-review', 'dana', '/tab/program', 'section[aria-labelledby^="board-"]'),
        session: choicesOf,
        prepare: async (frame) => {
          await frame
            .locator('section:has(> section[aria-labelledby^="board-"]) > div:last-child button')
            .click()
          await frame.locator('section[aria-labelledby^="board-"]').first().waitFor({ state: 'detached' })
        },
      },
    ],
  },
  {
    name: 'once it is decided',
    begin: async ({ laptop, cycleId }) => decideEverything(laptop, cycleId),
    screens: [
      ...judgingOnceDecided,
      { name: 'panel-host-decided', as: 'hana', place: 'panel', ready: '[data-scene=planned]' },
    ],
  },
  stop('lobby', ({ host }) => host?.send({ kind: 'open-lobby' }), { host: 'lobby' }),
  stop('opening', ({ host }) => host?.goOnTo('opening'), { host: 'opening' }),
  stop('intro', ({ host }) => host?.goOnTo('intro'), { host: 'intro' }),
  stop('finalists', ({ host }) => host?.goOnTo('finalists'), { host: 'finalists' }, [
    ...roomAtFinalists,
    ...guestsAtFinalists,
  ]),
  stop('drumroll', ({ host }) => host?.goOnTo('drumroll'), { host: 'drumroll' }),
  stop('revealed-group', ({ host }) => host?.goOnTo('revealed', 'brave-attempt'), { host: 'revealed' }),
  stop('paused', ({ host }) => host?.send({ kind: 'pause' }), { host: 'paused' }),
  stop('revealed', ({ host }) => host?.goOnTo('revealed', 'certified'), { host: 'revealed' }, roomAtReveal),
  stop('revealed-tie', ({ host }) => host?.goOnTo('revealed', 'learning-explorer'), { host: 'revealed' }),
  stop('not-awarded', ({ host }) => host?.goOnTo('revealed', 'learning-leader'), { host: 'revealed' }),
  stop('voting', async ({ host }) => openTheVote(host), { host: 'voting' }, roomAtVote),
  stop('counted', countTheVote, { host: 'counted' }),
  stop('revealed-vote', ({ host }) => host?.goOnTo('revealed'), { host: 'revealed' }),
  stop('closing', ({ host }) => host?.goOnTo('closing'), { host: 'closing' }),
  {
    name: 'after the ceremony',
    begin: async ({ host, laptop, cycleId }) => {
      await host?.goOnTo('ended')
      await messagesWritten(laptop, cycleId)
    },
    screens: [
      ...ceremony('ended', { host: 'ended' }),
      tab('wall-after', 'ana', '/tab/wall', 'article'),
      tab('mine-after', 'ana', '/tab/mine', 'main li'),
      ...judgingOncePublished,
      tab('ceremonies-after', 'dana', '/tab/ceremonies', 'main li [class*=Caption] + [class*=Caption]'),
      ...sendingOnceEnded,
    ],
  },
]

function tab(name: string, as: string, path: string, ready: string): Screen {
  return { name, as, place: 'personal', path, ready }
}

/** A moment of the ceremony on the stage, on the host's panel and on the audience's. */
function ceremony(name: string, { host: scene }: { host: string }): Screen[] {
  const ready = `[data-scene=${scene}]`
  return [
    { name: `stage-${name}`, as: 'hana', place: 'stage', ready },
    { name: `panel-host-${name}`, as: 'hana', place: 'panel', ready },
    { name: `panel-audience-${name}`, as: 'ben', place: 'panel', ready },
  ]
}

function stop(
  name: string,
  move: (company: Company) => Promise<void> | undefined,
  scene: { host: string },
  more: Screen[] = [],
): Act {
  return {
    name: `at the ceremony: ${name}`,
    async begin(company) {
      company.host ??= await conduct(company.laptop, company.ceremonyId)
      await move(company)
    },
    screens: [...ceremony(name, scene), ...more],
  }
}

function choicesOf({ cycleId, choices }: Company): Record<string, string> {
  return { [`choices ${cycleId}`]: choices }
}

async function putOnStage(laptop: Laptop, stage: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  await fetch(`${laptop.origin}/local/meeting`, { method: 'PUT', headers, body: JSON.stringify({ stage }) })
}

function answering(operation: string, body: unknown): NonNullable<Screen['intercept']> {
  return (page) => page.route(new RegExp(`/api/${operation}`), (route) => route.fulfill({ json: body }))
}

function failing(operation: string): NonNullable<Screen['intercept']> {
  const json = { type: 'about:blank', title: 'Unavailable', status: 503, code: 'unavailable', detail: '' }
  return (page) =>
    page.route(new RegExp(`/api/${operation}`), (route) => route.fulfill({ status: 503, json }))
}
