import '#tabs/shell/base.css'
import { createRoot } from 'react-dom/client'
import { App } from '#tabs/shell/App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')
createRoot(root).render(<App />)
