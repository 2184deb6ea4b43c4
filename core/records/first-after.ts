/** The first id behind another in ordinal order, so that rows which come and go meanwhile skip none that stays. */
export function firstAfter(after: string, rows: { value: { id: string } }[]): string | undefined {
  return rows
    .map(({ value }) => value.id)
    .sort()
    .find((id) => id > after)
}
