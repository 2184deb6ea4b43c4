export * from '#tests/e2e/console/no-teams.ts'
