import { createRoot } from 'react-dom/client'
import { TeamsPage } from '#local/teams/teams-page.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<TeamsPage />)
