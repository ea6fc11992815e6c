/** A setting is one row: whatever the table holds is asked, shown and read back. */
import { expect, it } from 'vitest';
import { municipalityForm, ownForm, quietForm } from '../../../src/bot/settings/forms.ts';
import type { Card } from '../../../src/cards/card.ts';
import { cardText } from '../../../src/cards/text.ts';
import { type SettingKey, settings } from '../../../src/domain/rollout/policy.ts';
import { usage } from '../../../src/simulation/arguments.ts';
import { policyCard } from '../../../src/views/policy-card.ts';
import { aPerson } from '../../helpers/a-plan.ts';
import { aView } from '../../helpers/a-view.ts';

const view = aView({ viewer: aPerson('A') });
const at = { view, by: { personId: 'A', platform: 'local', now: view.now } } as const;
const forms = { municipality: municipalityForm, quiet: quietForm, person: ownForm };
const rows = (Object.keys(settings) as (keyof typeof settings)[]).flatMap((section) =>
  (Object.keys(settings[section]) as SettingKey[]).map((key) => [section, key] as const),
);

function labelOf({ body }: Card, id: string): string | undefined {
  return body.flatMap((part) => (part.type === 'input' && part.id === id ? part.label : []))[0];
}

it.each(rows)('%s: %s is in its form and on the card, under the same name', (section, key) => {
  const name = view.texts.policy[key];

  expect(labelOf(forms[section].card(at), key)).toBe(name);
  expect(cardText(policyCard(view, null))).toContain(`${name}: `);
});

it('what a municipality sets can be simulated', () => {
  for (const key of Object.keys(settings.municipality)) expect(usage).toContain(key);
});
