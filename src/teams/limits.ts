/**
 * Teams' limits, from its card and message reference, and our own for what Teams leaves open.
 * Lengths are in bytes of UTF-8 as they stand in JSON, for that is what Teams counts.
 */
export const limits = {
  /** Teams refuses a message of 28 KB; what stands around the card has the difference. */
  card: 27_000,
  summary: 300,
  /** A message of words alone. */
  plainText: 12_000,
  /** The card's text for screen readers has this much before the card's parts get any. */
  said: 4000,
  /** Kept free for the line that counts what was left out. */
  lastLine: 300,
  title: 300,
  text: 3000,
  factsInSet: 10,
  factTitle: 150,
  fact: 1500,
  /** Teams shows six of a set; desktop and web drop the others (MicrosoftDocs/msteams-docs#5356). */
  actionsInSet: 6,
  button: 80,
  buttonAction: 255,
  buttonValue: 2000,
  url: 3000,
  inputId: 255,
  inputLabel: 300,
  inputHint: 600,
  initialText: 3000,
  options: 100,
  optionLabel: 100,
  optionValue: 100,
  initialPeople: 20,
  personId: 100,
  viewers: 60,
  dialogTitle: 100,
  messageId: 300,
  /** Words below a card; longer ones are a message of their own. */
  told: 400,
} as const;
