/** What the manifest leaves open, with values good enough for a look at the package: not for an upload that works. */
export const trialValues: Record<string, string> = {
  TEAMS_APP_ID: '6f1d1c1e-5b0e-4e0a-9d51-1a0e1f5a7c01',
  AAD_APP_CLIENT_ID: '6f1d1c1e-5b0e-4e0a-9d51-1a0e1f5a7c02',
  TAB_DOMAIN: 'laurels.example.com',
  DEVELOPER_NAME: 'Laurels',
  DEVELOPER_WEBSITE_URL: 'https://laurels.example.com/about',
  DEVELOPER_PRIVACY_URL: 'https://laurels.example.com/privacy',
  DEVELOPER_TERMS_URL: 'https://laurels.example.com/terms',
}

/**
 * Fills `${{NAME}}` from `environment`, else from the trial values, whose names come back as `onTrial`.
 * @throws Error naming a placeholder that has neither
 */
export function fillPlaceholders(
  template: string,
  environment: Record<string, string | undefined>,
): { text: string; onTrial: string[] } {
  const onTrial = new Set<string>()
  const text = template.replace(/\$\{\{\s*(\w+)\s*\}\}/g, (_match, name: string) => {
    const given = environment[name]
    const value = given || trialValues[name]
    if (value === undefined) throw new Error(`Nothing is known for the manifest's placeholder ${name}.`)
    if (!given) onTrial.add(name)
    // It lands inside a JSON string.
    return JSON.stringify(value).slice(1, -1)
  })
  return { text, onTrial: [...onTrial] }
}
