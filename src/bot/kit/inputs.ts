/** What was filled in, by input. Not trusted. */
export type Inputs = Readonly<Record<string, string | readonly string[]>>;
