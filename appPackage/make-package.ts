import { readFile } from 'node:fs/promises'
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest'
import { zipSync } from 'fflate'
import { checkManifest, type PackageFiles } from './check-manifest.ts'
import { fillPlaceholders } from './fill-placeholders.ts'
import { manifestShape } from './manifest-shape.ts'

export type AppPackage =
  | { kind: 'refused'; problems: string[] }
  | { kind: 'made'; zip: Uint8Array; onTrial: string[] }

/**
 * Makes the package administrators upload to Teams, from the files of `folder` and values of `environment`.
 * Refused with sentences that say why Teams would not take it. `onTrial` names placeholders with a trial value.
 */
export async function makePackage(
  folder: URL,
  environment: Record<string, string | undefined>,
): Promise<AppPackage> {
  const template = await readFile(new URL('manifest.json', folder), 'utf8')
  const { text, onTrial } = fillPlaceholders(template, environment)
  const json: unknown = JSON.parse(text)
  const againstSchema = await AppManifestUtils.validateAgainstSchema(json as TeamsManifest)
  if (againstSchema.length > 0) return { kind: 'refused', problems: againstSchema }
  const files = await readFiles(folder, json)
  const problems = checkManifest(json, files)
  if (problems.length > 0) return { kind: 'refused', problems }
  // The same input gives the same bytes: zip times start in 1980.
  const zip = zipSync({ 'manifest.json': new TextEncoder().encode(text), ...files }, { mtime: '1980-01-01' })
  return { kind: 'made', zip, onTrial }
}

/** The files the manifest names, as far as they exist. */
async function readFiles(folder: URL, json: unknown): Promise<PackageFiles> {
  const { icons, localizationInfo } = manifestShape.parse(json)
  const languages = localizationInfo?.additionalLanguages.map(({ file }) => file) ?? []
  const files: PackageFiles = {}
  for (const name of [icons.color, icons.outline, icons.color32x32, ...languages]) {
    const bytes = name && (await readFile(new URL(name, folder)).catch(() => undefined))
    if (name && bytes) files[name] = bytes
  }
  return files
}
