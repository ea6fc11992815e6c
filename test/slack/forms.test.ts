import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { formView, submissionOf } from '../../src/slack/forms.ts';
import type { Sent } from '../helpers/slack-client.ts';
import { card, type Started, say, startSlack } from './start-slack.ts';

type Json = { readonly [key: string]: unknown };

const finishForm: Card = {
  title: 'Meld opgaven udført med et svar',
  body: [
    { type: 'text', text: 'Hvor mange pladser?' },
    { type: 'input', id: 'value', label: 'Antal', kind: 'number', required: true },
    { type: 'input', id: 'note', label: 'Note', kind: 'longText', required: false },
    { type: 'input', id: 'who', label: 'Hvem', kind: 'people', required: false },
    { type: 'input', id: 'file', label: 'En fil', kind: 'file', required: false },
    {
      type: 'actions',
      actions: [
        { label: 'Meld udført', action: 'finish', value: 'task-3', style: 'primary' },
        { label: 'Åbn KLIK', url: 'https://example.org/klik' },
      ],
    },
  ],
};

const filledIn = {
  'input:value': { type: 'number_input', value: '12' },
  'input:note': { type: 'plain_text_input', value: null },
  'input:who': { type: 'multi_users_select', selected_users: ['U2', 'U3'] },
};

let started: Started;
beforeEach(async () => {
  started = await startSlack({ patienceMs: 200 });
});
afterEach(() => started.stop());

/** Presses a button on a message in C1 that opens the form. @returns the modal and the message */
async function openForm(): Promise<{ view: Json; ts: string }> {
  const ref = await started.slack.post(
    { id: 'i', platform: 'slack', externalId: 'T1', name: '' },
    { type: 'channel', externalId: 'C1' },
    { card: card('påmindelse'), language: 'da' },
  );
  started.bot.onAction = ({ action }) =>
    action === 'ask' ? say('', { card: finishForm }) : say('færdig');
  await started.client.press(
    { action_id: 'ask#0', value: 'task-3' },
    {
      channel: { id: 'C1' },
      message: { ts: ref.message },
      response_url: started.host.responseUrl(),
    },
  );
  const { args } = await started.host.called('views.open');
  return { view: args.view as Json, ts: ref.message };
}

describe('a reply that is a form', () => {
  test('opens as a modal whose submit is the card’s first button', async () => {
    const { view } = await openForm();

    expect(view).toMatchObject({
      type: 'modal',
      title: { text: 'Meld opgaven udført med…' },
      submit: { text: 'Meld udført' },
      close: { text: 'Annullér' },
    });
    expect((view.blocks as Json[]).map(({ type }) => type)).toEqual([
      'header',
      'section',
      'input',
      'input',
      'input',
      'input',
      'actions',
    ]);
    const inputs = (view.blocks as Json[]).map(({ element }) => (element as Json)?.type);
    expect(inputs.filter((type) => type === 'file_input')).toHaveLength(1);
    expect(JSON.stringify(view.blocks)).not.toContain('Meld udført"');
  });

  test('becomes a message with fields when the trigger has expired', async () => {
    started.bot.onCommand = () => say('', { card: finishForm });
    started.host.failNext('views.open', { error: 'expired_trigger_id' });

    await started.client.command('udført 3', { response_url: started.host.responseUrl() });

    const { args } = await started.host.called('response_url');
    expect(JSON.stringify(args.blocks)).toContain('finish#0');
    expect((args.blocks as Json[]).filter(({ type }) => type === 'input')).toHaveLength(3);
  });

  test('becomes a message with fields where there is no trigger, and can be submitted there', async () => {
    started.bot.onCommand = () => say('', { card: finishForm });
    await started.client.event({
      ...{ type: 'app_mention', channel: 'C1', user: 'U1', ts: '1.1' },
      text: '<@UBOT> udført 3',
    });
    await started.host.called('chat.postEphemeral');

    await started.client.press(
      { action_id: 'finish#0', value: 'task-3' },
      { channel: { id: 'C1' }, message: { ts: '1.2' }, state: { values: stateOf(filledIn) } },
    );
    await started.slack.stop();

    expect(started.bot.actions).toMatchObject([
      { action: 'finish', value: 'task-3', inputs: { value: '12', who: ['U2', 'U3'] } },
    ]);
  });
});

describe('a submitted form', () => {
  test('reaches the bot with its answers, its message and its conversation', async () => {
    const { view, ts } = await openForm();

    await started.client.submit(view, filledIn);

    expect(started.bot.actions.at(-1)).toMatchObject({
      caller: 'U1',
      action: 'finish',
      value: 'task-3',
      inputs: { value: '12', who: ['U2', 'U3'] },
      conversation: { externalId: 'C1', kind: 'channel' },
      message: { conversation: 'C1', message: ts },
    });
    expect(started.bot.actions.at(-1)?.inputs).not.toHaveProperty('note');
    expect(started.bot.actions.at(-1)).not.toHaveProperty('chosen');
  });

  test('gives the bot the file that was chosen, which is downloaded with the token when it is read', async () => {
    const { view } = await openForm();
    const url_private = started.host.keep('Titel;Frist', { 'content-type': 'text/csv' });

    await started.client.submit(view, {
      ...filledIn,
      'input:file': { type: 'file_input', files: [{ id: 'F1', name: 'a.csv', url_private }] },
    });

    const read = started.bot.actions.at(-1)?.chosen;
    const file = await read?.(1024);
    expect(Buffer.from(file as Uint8Array).toString()).toBe('Titel;Frist');
    expect(started.host.callsOf('file').at(-1)?.args).toEqual({
      authorization: 'Bearer xoxb-not-real',
    });
  });

  test('shows the answer in the modal and turns the message into what replaces it', async () => {
    const { view } = await openForm();
    started.bot.onAction = () => say('meldt udført', { replaces: card('udført af Ida') });

    const sent = await started.client.submit(view, filledIn);
    await started.slack.stop();

    expect(sent.body).toMatchObject({
      response_action: 'update',
      view: { type: 'modal', close: { text: 'Luk' }, blocks: [{ text: { text: 'meldt udført' } }] },
    });
    expect((sent.body as { view: Json }).view).not.toHaveProperty('submit');
    expect(started.host.messages).toMatchObject([{ text: 'udført af Ida' }]);
  });

  test('is posted in the conversation too when its answer is for everybody', async () => {
    const { view } = await openForm();
    started.bot.onAction = () => say('sat op', { audience: 'conversation' });

    await started.client.submit(view, filledIn);
    await started.slack.stop();

    expect(started.host.messages).toMatchObject([
      { text: 'påmindelse' },
      { channel: 'C1', text: 'sat op' },
    ]);
  });

  test('with a fault shows it under the field and changes nothing else', async () => {
    const { view } = await openForm();
    started.bot.onAction = () =>
      say('forkert', { fault: { input: 'value', text: 'Skriv et helt tal' } });

    const sent = await started.client.submit(view, filledIn);

    expect(sent.body).toEqual({
      response_action: 'errors',
      errors: { 'input:value': 'Skriv et helt tal' },
    });
  });

  test('sent twice gets the same acknowledgement and has one effect', async () => {
    const { view } = await openForm();
    const again = { trigger_id: 'same-trigger' };

    const [first, second] = await Promise.all([
      started.client.submit(view, filledIn, again),
      started.client.submit(view, filledIn, again),
    ]);
    const third = await started.client.submit(view, filledIn, again);

    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(first.body).toMatchObject({ response_action: 'update' });
    expect(started.bot.actions.filter(({ action }) => action === 'finish')).toHaveLength(1);
  });

  test('sent again after a restart is acknowledged without a second effect', async () => {
    const { view } = await openForm();
    await started.client.submit(view, filledIn, { trigger_id: 'same-trigger' });
    const restarted = await startSlack({ host: started.host, store: started.store });

    const sent = await restarted.client.submit(view, filledIn, { trigger_id: 'same-trigger' });
    await restarted.stop();

    expect(sent.status).toBe(200);
    expect(restarted.bot.actions).toEqual([]);
  });

  test('that takes too long is closed, and its answer comes as a direct message', async () => {
    const { view } = await openForm();
    const thinking = Promise.withResolvers<void>();
    started.bot.onAction = async () => {
      await thinking.promise;
      return say('sent, men udført', { replaces: card('udført') });
    };

    const sent: Sent = await started.client.submit(view, filledIn);
    thinking.resolve();
    await started.slack.stop();

    expect(sent).toEqual({ status: 200, body: '' });
    expect(started.host.messages).toMatchObject([
      { channel: 'C1', text: 'udført' },
      { channel: 'DU1', text: 'sent, men udført' },
    ]);
  });

  test('whose work breaks says so in the modal', async () => {
    const { view } = await openForm();
    started.bot.onAction = () => Promise.reject(new Error('broken'));

    const sent = await started.client.submit(view, filledIn);

    expect(JSON.stringify(sent.body)).toContain('Der gik noget galt hos FBS');
  });

  test('of somebody from another workspace is refused', async () => {
    const { view } = await openForm();

    const sent = await started.client.submit(view, filledIn, {
      user: { id: 'U9', team_id: 'T-OTHER' },
    });

    expect(JSON.stringify(sent.body)).toContain('FBS svarer kun personer');
    expect(started.bot.actions.map(({ action }) => action)).toEqual(['ask']);
  });

  test('that is not ours changes nothing', async () => {
    const sent = await started.client.submit({ private_metadata: 'no json' }, {});

    expect(sent.status).toBe(200);
    expect(started.bot.actions).toEqual([]);
  });
});

test('a button in the answer modal changes the modal and keeps the message in mind', async () => {
  const { view, ts } = await openForm();
  const sent = await started.client.submit(view, filledIn);
  const answer = (sent.body as { view: Json }).view;
  started.bot.onAction = () => say('fortrudt', { replaces: card('åben igen') });

  await started.client.press(
    { action_id: 'undo#0', value: 'a1' },
    { container: { type: 'view', view_id: 'V1' }, view: { ...answer, id: 'V1' } },
  );

  const { args } = await started.host.called('views.update');
  expect(args).toMatchObject({ view_id: 'V1', view: { blocks: [{ text: { text: 'fortrudt' } }] } });
  expect(started.bot.actions.at(-1)?.message).toEqual({ conversation: 'C1', message: ts });
  expect(started.host.messages).toMatchObject([{ text: 'åben igen' }]);
});

test('a form with nothing to submit it, or with more than a modal can remember, is no modal', () => {
  const origin = { conversation: { externalId: 'C1', kind: 'channel' as const } };
  const input = finishForm.body.slice(1, 2);
  const big = { label: 'Send', action: 'finish', value: 'x'.repeat(3000) };

  expect(formView({ card: { body: input }, language: 'da' }, origin)).toBeNull();
  expect(
    formView(
      { card: { body: [...input, { type: 'actions', actions: [big] }] }, language: 'da' },
      origin,
    ),
  ).toBeNull();
});

test('what a modal remembers is read back as it was', () => {
  const origin = {
    conversation: { externalId: 'C1', kind: 'channel' as const },
    message: { conversation: 'C1', message: '1.1' },
  };

  const view = formView({ card: finishForm, language: 'da' }, origin);

  expect(submissionOf({ private_metadata: view?.private_metadata ?? '' })).toEqual({
    ...origin,
    action: 'finish',
    value: 'task-3',
  });
});

function stateOf(values: Json): Json {
  return Object.fromEntries(Object.entries(values).map(([block, value]) => [block, { value }]));
}
