import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { makePackage } from './make-package.ts'

// npm run package: values for the manifest's placeholders come from the environment (README.md here lists them).
const target = new URL('../dist/appPackage/laurels.zip', import.meta.url)
const made = await makePackage(new URL('./', import.meta.url), process.env)

if (made.kind === 'refused') {
  console.error(['Teams would refuse this package:', ...made.problems].join('\n  '))
  process.exit(1)
}
await mkdir(new URL('./', target), { recursive: true })
await writeFile(target, made.zip)
if (made.onTrial.length > 0) {
  console.log(`For a look only, until these are set to your own: ${made.onTrial.join(', ')}`)
}
console.log(fileURLToPath(target))
