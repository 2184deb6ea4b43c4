import { tokens } from '@fluentui/react-components'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { medallionPictures } from './medallion-pictures.ts'

/** The tab is served under /tab/; whoever builds it says where the files go with `outDir`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), tokensInPlace(), medallionPictures()],
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        // Rolldown names a shared file after all that share it.
        chunkFileNames: ({ name }) => `assets/${name.split('~', 1)[0]}-[hash].js`,
        codeSplitting: {
          groups: [
            // What every first screen needs is one file: it packs better than a dozen.
            { name: 'first', tags: ['$initial'] },
            // What other screens need of Fluent is used while our modules are evaluated: by itself it is in no circle of
            // files that wait for each other, as joined crumbs may be. Without what themes are made of: the first screen
            // loads one.
            {
              name: 'fluent',
              test: /@fluentui\/(?!tokens|react-theme)|@griffel|tabster|keyborg/,
              minShareCount: 2,
            },
            // The live channel comes to the wall a moment after the first screen, and brings no other crumbs along.
            {
              name: 'live',
              test: /socket\.io|engine\.io|tabs\/live\/(live|page)-socket|contract\/limits/,
              minShareCount: 2,
            },
            // What a ceremony's screens share needs the crumbs below, which never need it: joined with some of them, they
            // would wait for each other.
            { name: 'ceremony', test: /tabs\/(ceremony|live)\//, minShareCount: 2 },
            // What several other screens share goes by who needs it; crumbs join their neighbors.
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
          ],
        },
      },
    },
  },
})

/**
 * Writes each design token where it is used: it is but the name of a CSS variable, and the table of all of them
 * would be a part of the first screen.
 */
function tokensInPlace(): Plugin {
  const values = new Map<string, string>(Object.entries(tokens))
  return {
    name: 'laurels:tokens-in-place',
    apply: 'build',
    transform: {
      filter: { id: /\/(tabs|@fluentui)\/.*\.(js|tsx?)$/, code: 'tokens.' },
      handler: (code) => ({
        code: code.replace(/(?<![\w.$])tokens\.(\w+)/g, (whole, name: string) => {
          const value = values.get(name)
          return value === undefined ? whole : JSON.stringify(value)
        }),
        map: null,
      }),
    },
  }
}
