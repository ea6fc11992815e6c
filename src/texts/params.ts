/** The facts that an error's sentence is made of; the same as UserError.params. */
export type Params = Readonly<Record<string, string>>;
