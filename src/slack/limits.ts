/**
 * Slack's limits, from its Block Kit and Web API reference. Lengths are counted in UTF-16 units
 * after escaping, which is never less than what Slack counts.
 */
export const limits = {
  /**
   * `characters`: Slack answers msg_blocks_too_long somewhere between 11,300 and 13,200 characters
   * in all, depending on how many blocks hold them (slackapi/bolt-js#2509, #2867).
   */
  message: { blocks: 50, characters: 10_000 },
  view: { blocks: 100, characters: 50_000 },
  /** The top-level text; chat.update refuses more, while chat.postMessage would take 40,000. */
  text: 4000,
  header: 150,
  section: 3000,
  context: 2000,
  fieldsInSection: 10,
  field: 2000,
  fieldLabel: 150,
  actionsInBlock: 25,
  button: 75,
  buttonValue: 2000,
  url: 3000,
  actionId: 255,
  blockId: 255,
  inputLabel: 2000,
  inputHint: 2000,
  initialText: 3000,
  options: 100,
  optionLabel: 75,
  optionValue: 75,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3000,
} as const;
