import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The tab is served under /tab/; whoever builds it says where the files go with `outDir`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: { target: 'es2022', manifest: true, modulePreload: { polyfill: false }, emptyOutDir: true },
})
