/** Which municipality is simulated: a file with a JSON object. */

import { z } from 'zod';
import { Policy } from '../domain/rollout/policy.ts';
import { languages } from '../domain/rollout/rollout.ts';
import { readJson, TextFile } from './files.ts';

/** How it wants to be reminded, as far as it differs from the plan; of people nobody is known. */
const OwnPolicy = Policy.omit({ people: true });
export const policyFields = Object.keys(OwnPolicy.shape);

export const Municipality = z.strictObject(
  {
    municipality: z.string('a name').trim().min(1, 'a name').max(100, 'at most 100 characters'),
    /** Of the channel, and of everybody in it. */
    language: z.enum(languages, languages.join(' or ')).default('da'),
    /** Danish clock hour at which reminders go out. */
    sendHour: z.int('an hour, 0–23').min(0, 'an hour, 0–23').max(23, 'an hour, 0–23').default(9),
    policy: OwnPolicy.prefault({}),
  },
  'an object such as {"municipality":"…","language":"da","sendHour":9,"policy":{"friday":false}}',
);
export type Municipality = z.infer<typeof Municipality>;

export const exampleMunicipality = Municipality.parse({ municipality: 'Eksempel Kommune' });

/** From the path of the file. */
export const MunicipalityFile = TextFile.transform(
  ({ path, text }, context) =>
    readJson(Municipality, { place: path, json: text }, context) ?? z.NEVER,
);
