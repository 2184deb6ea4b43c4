import { FluentProvider, teamsLightTheme } from '@fluentui/react-components'
import { app } from '@microsoft/teams-js'
import { createRoot } from 'react-dom/client'

// The least that any tab of this kind loads: React, Fluent UI's provider with one theme, and teams-js.
await app.initialize().catch(() => undefined)
const root = document.getElementById('root')
if (root) createRoot(root).render(<FluentProvider theme={teamsLightTheme}>Ready</FluentProvider>)
