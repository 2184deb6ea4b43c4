/** The parts of Azurite that are used here; it ships no types of its own. */
interface AzuriteServer {
  start(): Promise<void>
  close(): Promise<void>
  getHttpServerAddress(): string
}

declare module 'azurite/dist/src/table/TableServer.js' {
  const module: { default: new (configuration: object) => AzuriteServer }
  export default module
}

declare module 'azurite/dist/src/table/TableConfiguration.js' {
  const module: { default: new (...settings: unknown[]) => object }
  export default module
}

declare module 'azurite/dist/src/queue/QueueServer.js' {
  const module: { default: new (configuration: object) => AzuriteServer }
  export default module
}

declare module 'azurite/dist/src/queue/QueueConfiguration.js' {
  const module: { default: new (...settings: unknown[]) => object }
  export default module
}
