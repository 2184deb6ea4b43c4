import { z } from 'zod'
import { ceremonyListing, ceremonyView, planCeremony, watchAs } from '#core/contract/ceremony.ts'
import {
  arrangeCeremony,
  cancelCeremony,
  ceremonyCheck,
  ceremonyPlan,
  moveCeremony,
  runSheet,
  setHosts,
} from '#core/contract/ceremony-plan.ts'
import { byCycle, change, type Operations, read } from '#core/contract/operations/operation.ts'
import { id } from '#core/contract/text.ts'

const byCeremony = z.strictObject({ ceremonyId: id })

export const ceremoniesOperations = {
  ceremonies: {
    ...read,
    path: '/ceremonies',
    needs: 'guest',
    summary: 'Ceremonies, newest first',
    answer: z.array(ceremonyListing),
  },
  planCeremony: {
    ...change,
    path: '/cycles/:cycleId/ceremonies',
    needs: 'owner',
    summary: 'Plan a cycle’s ceremony and name its hosts',
    params: byCycle,
    body: planCeremony,
    answer: ceremonyListing,
  },
  ceremonyView: {
    ...read,
    path: '/ceremonies/:ceremonyId/view',
    needs: 'guest',
    summary: 'A snapshot of a ceremony; `as=host` needs a host',
    params: byCeremony,
    query: z.strictObject({ as: watchAs }),
    answer: z.object({ view: ceremonyView, serverTime: z.int() }),
  },
  ceremonyPlan: {
    ...read,
    path: '/ceremonies/:ceremonyId/plan',
    needs: 'host',
    summary: 'What is planned for a ceremony, for its hosts and the owners',
    params: byCeremony,
    answer: ceremonyPlan,
  },
  arrangeCeremony: {
    ...change,
    method: 'PUT',
    path: '/ceremonies/:ceremonyId/plan',
    needs: 'host',
    summary: 'Set the running order until the doors open; owners may as well',
    params: byCeremony,
    body: arrangeCeremony,
    answer: ceremonyPlan,
  },
  setHosts: {
    ...change,
    method: 'PUT',
    path: '/ceremonies/:ceremonyId/hosts',
    needs: 'owner',
    summary: 'Name who may run a ceremony',
    params: byCeremony,
    body: setHosts,
    answer: ceremonyPlan,
  },
  checkCeremony: {
    ...read,
    path: '/ceremonies/:ceremonyId/check',
    needs: 'host',
    summary: 'What is to be put right before the doors open; it tells who won',
    params: byCeremony,
    answer: ceremonyCheck,
  },
  runSheet: {
    ...read,
    path: '/ceremonies/:ceremonyId/run-sheet',
    needs: 'host',
    summary: 'A ceremony’s run sheet to print; it names nobody who may win',
    params: byCeremony,
    answer: runSheet,
  },
  moveCeremony: {
    ...change,
    path: '/ceremonies/:ceremonyId/move',
    needs: 'host',
    summary: 'Move a ceremony to another time, and say why; owners may as well',
    params: byCeremony,
    body: moveCeremony,
    answer: ceremonyListing,
  },
  cancelCeremony: {
    ...change,
    path: '/ceremonies/:ceremonyId/cancel',
    needs: 'host',
    summary: 'Call a ceremony off, and say why; owners may as well',
    params: byCeremony,
    body: cancelCeremony,
    answer: ceremonyListing,
  },
} as const satisfies Operations
