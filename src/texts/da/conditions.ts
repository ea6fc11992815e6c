/** Tasks that apply only if a question is answered yes, and tasks that come again. */
export const conditions = {
  field: 'Kun hvis',
  title: 'Spørgsmål, som opgaver afhænger af',
  /** `keys`: numbers of tasks. */
  for: (keys: string) => `Gælder opgave ${keys}.`,
  yes: 'Ja',
  no: 'Nej',
  unanswered: 'ikke besvaret',
  /** In a message of the task: nobody has answered yet. */
  open: (question: string) => `Gælder kun, hvis svaret er ja: ${question}`,
  /** Why it is not relevant. */
  reason: (question: string) => `Ikke relevant, fordi svaret er nej: ${question}`,
  answered: (question: string, answer: string) => `${question} ${answer}`,
  /** `keys`: numbers of tasks. */
  off: (keys: string) => `Ikke relevant nu: opgave ${keys}. Svaret kan ændres igen.`,
  on: (keys: string) => `Gælder nu: opgave ${keys}.`,
  none: 'Ingen opgaver afhænger af svaret.',
  always: 'Den gælder altid.',
  /** Instead of a question: it applies always. */
  alwaysWord: 'altid',
};

export const recurrence = {
  field: 'Gentages',
  untilField: 'Gentages til og med',
  untilHint: 'Tomt: uden slutdato.',
  earlier: 'Tidligere gange',
  every: { week: 'hver uge', month: 'hver måned', quarter: 'hvert kvartal' },
  until: (every: string, day: string) => `${every}, til og med ${day}`,
  next: (task: string, day: string) => `Den næste er ${task}, frist ${day}.`,
  over: 'Det var den sidste gang.',
  never: 'nej',
};
