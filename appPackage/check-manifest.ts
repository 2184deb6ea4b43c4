import { type Manifest, manifestShape } from './manifest-shape.ts'
import { readPng } from './read-png.ts'

/** Files of the package by their path in it. */
export type PackageFiles = Record<string, Uint8Array>

const translationLimits: [key: RegExp, characters: number][] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/^staticTabs\[\d+\]\.name$/, 128],
  [/^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.title$/, 32],
  [/^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.description$/, 128],
  [/^composeExtensions\[0\]\.commands\[\d\]\.title$/, 32],
  [/^composeExtensions\[0\]\.commands\[\d\]\.description$/, 128],
  [/^composeExtensions\[0\]\.commands\[\d\]\.parameters\[\d\]\.title$/, 32],
  [/^composeExtensions\[0\]\.commands\[\d\]\.parameters\[\d\]\.description$/, 128],
]

/**
 * What Teams refuses, or shows badly, although the official schema lets it pass. One sentence for each; none means
 * that the package can be uploaded.
 */
export function checkManifest(json: unknown, files: PackageFiles): string[] {
  const manifest = manifestShape.parse(json)
  return [
    ...checkPlaceholders(json),
    ...checkScopes(manifest),
    ...checkMeeting(manifest),
    ...checkAddresses(manifest),
    ...checkSignOn(manifest),
    ...checkIcons(manifest, files),
    ...checkTranslations(manifest, files),
  ]
}

function checkPlaceholders(json: unknown): string[] {
  const left = JSON.stringify(json).match(/\$\{\{.*?\}\}/g) ?? []
  return left.map((placeholder) => `The placeholder ${placeholder} was not filled.`)
}

/** From schema 1.25 on the upload, not the schema, asks for this (with team scope). */
function checkScopes({ configurableTabs, staticTabs, bots, supportsChannelFeatures }: Manifest): string[] {
  const scopes = [...configurableTabs, ...staticTabs, ...bots].flatMap((capability) => capability.scopes)
  if (!scopes.includes('team') || supportsChannelFeatures === 'tier1') return []
  return ['A manifest with team scope needs "supportsChannelFeatures": "tier1".']
}

function checkMeeting({ configurableTabs }: Manifest): string[] {
  const contexts = configurableTabs.flatMap((tab) => tab.context)
  const missing = ['meetingSidePanel', 'meetingStage'].filter((context) => !contexts.includes(context))
  const problems = missing.map((context) => `The configurable tab needs the context ${context}.`)
  if (!contexts.includes('meetingChatTab') && !contexts.includes('meetingDetailsTab')) {
    problems.push('Mobile meetings need the context meetingChatTab or meetingDetailsTab.')
  }
  return problems
}

function checkAddresses({ developer, configurableTabs, staticTabs, validDomains }: Manifest): string[] {
  const about = [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl]
  const pages = [
    ...configurableTabs.map((tab) => tab.configurationUrl),
    ...staticTabs.flatMap((tab) => [tab.contentUrl, tab.websiteUrl]),
  ].filter((address) => address !== undefined)
  const unsafe = [...about, ...pages].filter((address) => !address.startsWith('https://'))
  const foreign = pages.filter((page) => URL.canParse(page) && !validDomains.includes(new URL(page).host))
  const malformed = validDomains.filter((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i.test(domain))
  return [
    ...unsafe.map((address) => `${address} must be an https address.`),
    ...foreign.map((page) => `${page} is not on one of validDomains.`),
    ...malformed.map((domain) => `"${domain}" in validDomains must be a plain host name.`),
  ]
}

function checkSignOn({ webApplicationInfo, validDomains }: Manifest): string[] {
  if (!webApplicationInfo?.resource) return ['Single sign-on needs webApplicationInfo with id and resource.']
  const { id, resource } = webApplicationInfo
  if (validDomains.some((domain) => resource === `api://${domain}/${id}`)) return []
  return [`webApplicationInfo.resource must be api://<one of validDomains>/${id}, not ${resource}.`]
}

function checkIcons({ icons }: Manifest, files: PackageFiles): string[] {
  const wanted: [file: string | undefined, size: number, alpha: boolean][] = [
    [icons.color, 192, false],
    [icons.outline, 32, true],
    [icons.color32x32, 32, false],
  ]
  return wanted.flatMap(([file, size, alpha]) => {
    if (file === undefined) return []
    const bytes = files[file]
    if (!bytes) return [`The icon ${file} is not in the package.`]
    const png = readPng(bytes)
    if (png?.width !== size || png.height !== size)
      return [`The icon ${file} must be a PNG of ${size}×${size}.`]
    return alpha && !png.alpha ? [`The icon ${file} must be white on transparent.`] : []
  })
}

function checkTranslations({ localizationInfo }: Manifest, files: PackageFiles): string[] {
  return (localizationInfo?.additionalLanguages ?? []).flatMap(({ languageTag, file }) => {
    const bytes = files[file]
    if (!bytes) return [`The translation ${file} is not in the package.`]
    const texts = Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>)
    return texts.flatMap(([key, text]) => {
      const limit = translationLimits.find(([pattern]) => pattern.test(key))?.[1]
      if (limit === undefined) return key === '$schema' ? [] : [`${languageTag}: nothing is called ${key}.`]
      return text.length > limit ? [`${languageTag}: ${key} takes at most ${limit} characters.`] : []
    })
  })
}
