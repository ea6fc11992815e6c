/** Teams, as the tests of parity use it: messages, buttons and dialogs, over HTTP with real tokens. */
import {
  guest,
  names,
  type ParityHost,
  type Place,
  people,
  type Said,
  type Who,
} from './parity-host.ts';
import { createTeamsClient, type Json } from './teams-client.ts';
import type { TeamsConnector } from './teams-connector.ts';
import { buttonsIn, cardOf, tenant } from './teams-story.ts';
import type { TokenHost } from './teams-tokens.ts';

const channel = '19:parity@thread.tacv2';
const personOf = (who: Who) => ({ aadObjectId: who, name: names[who] });
const me = personOf('projektleder');
const spot = (place: Place, who: Who = 'projektleder') =>
  place === 'channel' ? { channel } : { chat: `a:${who}` };

/** Everybody whom a line may mention. */
const entities = people.map((who) => ({
  type: 'mention',
  mentioned: { id: `29:${who}`, name: names[who], aadObjectId: who },
  text: `<at>${who}</at>`,
}));

export function teamsParity(
  url: () => string,
  host: TeamsConnector,
  tokens: TokenHost,
): ParityHost {
  for (const who of people) {
    const userRole = who === 'faglig-leder' ? 'owner' : 'user';
    host.addPerson({ aadObjectId: who, name: names[who], userRole });
  }
  host.addPerson({ aadObjectId: guest, name: names[guest], userRole: 'guest' });
  const { serviceUrl } = host;
  const client = () =>
    createTeamsClient({ url: `${url()}/api/messages`, tokens, serviceUrl, tenant });

  const answered = async (
    act: () => Promise<{ readonly body: Json | null }>,
    who: Who = 'projektleder',
  ): Promise<Said> => {
    const seen = host.messages.length;
    const { body } = await act();
    if (body?.task) return dialogSaid(body);
    // What asks whether a file may be kept is no answer.
    const told = host.messages
      .slice(seen)
      .filter(({ activity }) => !JSON.stringify(activity).includes('file.consent'));
    // What is for one person alone, where there is something, is the answer.
    const own = told.find(({ conversation }) => conversation === `a:${who}`);
    const message = own ?? told[0];
    // Teams shows this by itself to whoever pressed the button.
    if (message === undefined && typeof body?.value === 'string') {
      return { text: body.value, isPlain: true, isForm: false, raw: body };
    }
    if (message === undefined) throw new Error(`no answer but ${JSON.stringify(body)}`);
    const { fallbackText } = cardOf(message.activity);
    return { text: String(fallbackText), isPlain: true, isForm: false, raw: message.activity };
  };

  return {
    say: (line, place) => answered(() => client().say(me, spot(place), line, { entities })),
    press: ({ action, value, place, opensForm, by = 'projektleder' }) =>
      answered(() => {
        const data = { action, value };
        const open = { data: { ...data, msteams: { type: 'task/fetch' } } };
        if (opensForm) return client().invoke(personOf(by), spot(place, by), 'task/fetch', open);
        const press = { action: { type: 'Action.Execute', verb: action, data } };
        return client().invoke(personOf(by), spot(place, by), 'adaptiveCard/action', press);
      }, by),
    send: ({ raw }, { place }, { inputs, person = '' }) =>
      answered(() => {
        const card = dialogCard(raw as Json);
        const fields = inputsOf(card).map(({ id }) => {
          const name = id.replace(/^(input|people):/, '');
          return [id, id.startsWith('people:') ? person : (inputs[name] ?? '')];
        });
        const [submit] = buttonsIn(card);
        const data = { ...submit?.data, ...Object.fromEntries(fields) };
        return client().invoke(me, spot(place), 'task/submit', { data });
      }),
    initialOf: ({ raw }) =>
      Object.fromEntries(
        inputsOf(dialogCard(raw as Json))
          .filter(({ id }) => id.startsWith('input:'))
          .map(({ id, value = '' }) => [id.replace('input:', ''), String(value)]),
      ),
    textsIn: async (place) => host.textsIn(place === 'channel' ? channel : `a:${place}`),
    lastTo: async (who) =>
      host.messages.findLast(({ conversation }) => conversation === `a:${who}`)?.activity,
    idOf: (who) => who,
    mention: (who) => `<at>${who}</at>`,
  };
}

function dialogCard(body: Json): Json {
  const { value } = body.task as { readonly value: { readonly card: { readonly content: Json } } };
  return value.card.content;
}

function dialogSaid(body: Json): Said {
  const { title } = (body.task as { readonly value: Json }).value;
  const card = dialogCard(body);
  // What is cut in the dialog's bar has to stand in full below it.
  const bar = String(title).endsWith('…') ? '' : `${title}\n`;
  const isForm = inputsOf(card).length > 0;
  return { text: `${bar}${card.fallbackText}`, isPlain: false, isForm, raw: body };
}

interface Input {
  readonly id: string;
  readonly value?: string | number;
}

/** Every field of a card, wherever it stands. */
function inputsOf(value: unknown): Input[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type } = value as { type?: unknown };
  if (typeof type === 'string' && type.startsWith('Input.')) return [value as Input];
  return Object.values(value).flatMap(inputsOf);
}
