/** One line of a bench's result: a measured ratio beside its goal, which is a ceiling unless it is said to be a floor. */
export type Figure = { what: string; measured: number; goal: number; atLeast?: boolean; detail?: string }

/** A measure of DESIGN §11, against its baseline in the same run. */
export type Bench = { name: string; about: string; run: () => Promise<Figure[]> }
