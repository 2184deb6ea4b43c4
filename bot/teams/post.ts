import type { Activity } from 'botbuilder'
import type { Connector } from '#bot/teams/connectors.ts'

type Options = { abortSignal: AbortSignal } | { timeout: number }
/** Which conversation, and which of its activities where one is answered or replaced. */
type Where = { conversationId: string; activityId?: string | null | undefined }

/** Posts an activity, as an answer to another where that is named. @returns what Teams answered */
export function post(
  connector: Connector,
  where: Where,
  activity: Partial<Activity>,
  options: Options,
): Promise<unknown> {
  return request(connector, 'POST', where, activity, options)
}

/** Puts an activity in another's place. @returns what Teams answered */
export function put(
  connector: Connector,
  where: { conversationId: string; activityId: string },
  activity: Partial<Activity>,
  options: Options,
): Promise<unknown> {
  return request(connector, 'PUT', where, activity, options)
}

/**
 * By the SDK's client, with its signing in, its limits of time and its errors; only that an activity is sent as it is.
 * The SDK's own operations check each of its fields against a table first, at more than all else they do.
 */
function request(
  connector: Connector,
  httpMethod: 'POST' | 'PUT',
  { conversationId, activityId }: Where,
  activity: Partial<Activity>,
  options: Options,
): Promise<unknown> {
  const path = ['v3/conversations', encodeURIComponent(conversationId), 'activities']
  if (activityId) path.push(encodeURIComponent(activityId))
  const { sendOperationRequest } = connector as unknown as Requests
  const operation = { httpMethod, path: path.join('/'), requestBody, responses, serializer: asItIs }
  return sendOperationRequest.call(connector, { activity, options }, operation)
}

/** The part of the SDK's client that takes operations of any kind. */
type Requests = { sendOperationRequest(values: object, operation: object): Promise<unknown> }

const anything = { type: { name: 'any' } }
const requestBody = { parameterPath: 'activity', mapper: { ...anything, required: true } }
const taken = { bodyMapper: anything }
const responses = { 200: taken, 201: taken, 202: taken, default: { bodyMapper: anything } }
const asItIs = {
  serialize: (_: unknown, value: unknown) => value,
  deserialize: (_: unknown, value: unknown) => value,
}
