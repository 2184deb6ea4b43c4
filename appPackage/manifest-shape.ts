import { z } from 'zod'

/** The parts of the manifest our own rules speak of; the official schema has judged the rest by then. */
export const manifestShape = z.looseObject({
  developer: z.looseObject({ websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string(), color32x32: z.string().optional() }),
  localizationInfo: z
    .looseObject({
      additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })).default([]),
    })
    .optional(),
  configurableTabs: z
    .array(
      z.looseObject({
        configurationUrl: z.string(),
        scopes: z.array(z.string()),
        context: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  staticTabs: z
    .array(
      z.looseObject({
        contentUrl: z.string().optional(),
        websiteUrl: z.string().optional(),
        scopes: z.array(z.string()),
      }),
    )
    .default([]),
  bots: z.array(z.looseObject({ scopes: z.array(z.string()) })).default([]),
  supportsChannelFeatures: z.string().nullish(),
  validDomains: z.array(z.string()).default([]),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string().optional() }).optional(),
})
export type Manifest = z.infer<typeof manifestShape>
