/** Slack, as the tests of parity use it: slash commands, buttons and modals, over HTTP. */
import {
  type Deed,
  guest,
  names,
  type ParityHost,
  type Place,
  people,
  type Said,
  type Who,
} from './parity-host.ts';
import { stringsIn } from './parity-words.ts';
import { createSlackClient, pressBody } from './slack-client.ts';
import type { SlackHost } from './slack-host.ts';
import type { Json } from './teams-client.ts';

const idOf = (who: Who) => (who === guest ? 'U9' : `U${people.indexOf(who) + 1}`);
const me = idOf('projektleder');
const userOf = (who: Who) => ({ id: idOf(who), team_id: 'T1' });
const user = userOf('projektleder');
const channelIn = (place: 'channel' | Who) => (place === 'channel' ? 'C1' : `D${idOf(place)}`);
const whereIs = (place: Place, who: Who = 'projektleder') =>
  channelIn(place === 'channel' ? place : who);

export function slackParity(url: () => string, host: SlackHost): ParityHost {
  for (const who of people) {
    const owns = who === 'faglig-leder';
    host.addUser(idOf(who), { real_name: names[who], locale: 'da-DK', is_owner: owns });
  }
  host.addUser(idOf(guest), { real_name: names[guest], locale: 'da-DK', is_restricted: true });
  const client = () => createSlackClient(`${url()}/slack/events`);

  const answered = async (send: (response_url: string) => Promise<unknown>): Promise<Said> => {
    const answers = ['response_url', 'views.open'].map((method) =>
      host.called(method, host.callsOf(method).length + 1),
    );
    await send(host.responseUrl());
    const { method, args } = await Promise.race(answers);
    if (method === 'views.open') return viewSaid(args.view as Json);
    return { text: String(args.text), isPlain: true, isForm: false, raw: args };
  };

  return {
    say: (line, place) =>
      answered((response_url) =>
        client().command(line, { user_id: me, channel_id: whereIs(place), response_url }),
      ),
    press: ({ action, value, place, by = 'projektleder' }: Deed) =>
      answered((response_url) =>
        client().interaction(
          pressBody(
            { action_id: `${action}#0`, value },
            {
              ...{ user: userOf(by), response_url, channel: { id: whereIs(place, by) } },
              container: { type: 'message', message_ts: '1', is_ephemeral: true },
            },
          ),
        ),
      ),
    async send({ raw }, _deed, { inputs, person }) {
      const view = raw as Json;
      const chosen = person ? [idOf(person)] : [];
      const fields = fieldsOf(view).map(([id, { type }]): [string, object] => [
        `input:${id}`,
        stateOf(type, inputs[id] ?? '', chosen),
      ]);
      const { body } = await client().submit(view, Object.fromEntries(fields), { user });
      const { response_action, view: next } = body as { response_action: string; view: Json };
      if (response_action !== 'update') throw new Error(JSON.stringify(body));
      return viewSaid(next);
    },
    initialOf: ({ raw }) =>
      Object.fromEntries(
        fieldsOf(raw as Json)
          .filter(([, { type }]) => type !== people_select)
          .map(([id, field]) => [id, field.initial_option?.value ?? field.initial_value ?? '']),
      ),
    textsIn: async (place) =>
      host.messages.filter(({ channel }) => channel === channelIn(place)).map(({ text }) => text),
    lastTo: async (who) => host.messages.findLast(({ channel }) => channel === channelIn(who)),
    idOf,
    mention: (who) => `<@${idOf(who)}>`,
  };
}

const people_select = 'multi_users_select';

interface Field {
  readonly type: string;
  readonly initial_value?: string;
  readonly initial_option?: { readonly value: string };
}

/** The fields of a modal, by input id; but for files, which no other host's forms take. */
function fieldsOf(view: Json): [string, Field][] {
  const blocks = view.blocks as readonly { type: string; block_id: string; element: Field }[];
  return blocks
    .filter(({ type, element }) => type === 'input' && element.type !== 'file_input')
    .map(({ block_id, element }) => [block_id.replace('input:', ''), element]);
}

function stateOf(type: string, value: string, chosen: readonly string[]): object {
  if (type === people_select) return { selected_users: chosen };
  return type === 'static_select' ? { selected_option: { value } } : { value };
}

function viewSaid(view: Json): Said {
  const isForm = fieldsOf(view).length > 0;
  return { text: stringsIn(view).join(' '), isPlain: false, isForm, raw: view };
}
