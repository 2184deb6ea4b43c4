/** Nominations of which what was said in public is erased. */
export function erasedIn(books: unknown): Set<string>
