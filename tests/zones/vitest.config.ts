import { defineConfig } from 'vitest/config'

// Part of npm run check, so it starts no storage.
export default defineConfig({ test: { include: ['tests/zones/**/*.test.ts'], testTimeout: 60_000 } })
