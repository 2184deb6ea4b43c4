import { z } from 'zod'
import { problem } from '#core/contract/errors.ts'
import { type Operation, operations } from '#core/contract/operations.ts'

/** The API's description (OpenAPI 3.1), made from the contract's schemas, so that it can't drift. */
export function describeApi(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [name, operation] of Object.entries(operations) as [string, Operation][]) {
    const path = `/api${operation.path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(name, operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Laurels',
      version: '1',
      description: 'Recognition of learning: nominate, judge, celebrate, remember.',
    },
    security: [{ entra: [] }],
    components: {
      securitySchemes: {
        entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        ticket: { type: 'http', scheme: 'Ticket', description: 'A ceremony’s ticket (rule C18)' },
      },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
    paths,
  }
}

function describe(name: string, operation: Operation): object {
  const { summary, needs, params, query, body, answer, method } = operation
  return {
    operationId: name,
    summary,
    'x-needs': needs,
    ...(needs === 'ticket' ? { security: [{ ticket: [] }] } : {}),
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
    ...(method === 'GET' ? {} : { requestBody: { required: true, content: json(schemaOf(body, 'input')) } }),
    responses: {
      200: { description: 'Done', content: json(schemaOf(answer, 'output')) },
      default: {
        description: 'Refused, with a code that says why',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query'): object[] {
  const described = schemaOf(schema, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(described.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: described.required?.includes(name) ?? false,
    schema: property,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return described
}

const json = (schema: object) => ({ 'application/json': { schema } })
