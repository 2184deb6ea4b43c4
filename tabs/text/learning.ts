import { en } from '#core/contract/words/learning.ts'
import { catalog } from '#tabs/text/catalog.ts'

/** How somebody learned and what came of it, as every screen calls it. */
export const learning = catalog(en, {
  de: () => import('#core/contract/words/learning.de.ts'),
  ar: () => import('#core/contract/words/learning.ar.ts'),
})
