/** What was checked of an exported cycle, what doesn't hold, and what the file leaves out. */
export function checkBooks(books: unknown): { what: string; faults: string[]; unchecked: string }[]
