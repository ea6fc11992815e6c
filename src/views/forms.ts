/** The forms: performing a task with what it asks for, a reason, setting a channel up. */
import type { ActionButton, Card, InputPart } from '../cards/card.ts';
import type { Task } from '../domain/plan/plan.ts';
import type { Language, Step } from '../domain/rollout/rollout.ts';
import type { Texts } from '../texts/index.ts';
import { buttons, taskRef } from './buttons.ts';
import type { View } from './view.ts';
import { roleName, taskName } from './wording.ts';

/** Input ids of the names form: one for each role. */
export function namesInput(role: string): string {
  return `names.${role}`;
}

/** Asks for what the task wants to know, and a note. */
export function performForm(view: View, task: Task): Card {
  const { form, button } = view.texts;
  return {
    title: form.perform(taskName(task)),
    body: [
      ...valueInputs(view, task),
      { type: 'input', id: 'note', kind: 'longText', label: form.note, required: false },
      submit(buttons.taskPerform.save(button.send, taskRef(view, task))),
    ],
  };
}

/** Asks why a task is not relevant, or is opened again. */
export function reasonForm(
  view: View,
  task: Task,
  step: Extract<Step, 'dismiss' | 'reopen'>,
): Card {
  const { form, button } = view.texts;
  const opener = step === 'dismiss' ? buttons.taskDismiss : buttons.taskReopen;
  return {
    title: form[step](taskName(task)),
    body: [
      { type: 'input', id: 'note', kind: 'longText', label: form.reason, required: true },
      submit(opener.save(button[step], taskRef(view, task))),
    ],
  };
}

/** Which municipality a channel follows. `current` fills in what it has already. */
export function setupForm(
  texts: Texts,
  current: { municipality: string; language: Language; sendHour: number },
): Card {
  const { setup } = texts;
  const hours = Array.from({ length: 11 }, (_, index) => index + 7);
  return {
    title: setup.title,
    body: [
      {
        type: 'input',
        id: 'municipality',
        kind: 'text',
        label: setup.municipality,
        hint: setup.municipalityHint,
        required: true,
        ...(current.municipality === '' ? {} : { initial: current.municipality }),
      },
      {
        type: 'input',
        id: 'language',
        kind: 'choice',
        label: setup.language,
        required: true,
        initial: current.language,
        options: [
          { label: setup.danish, value: 'da' },
          { label: setup.english, value: 'en' },
        ],
      },
      {
        type: 'input',
        id: 'hour',
        kind: 'choice',
        label: setup.hour,
        required: true,
        initial: String(current.sendHour),
        options: hours.map((hour) => ({ label: setup.hourOption(hour), value: String(hour) })),
      },
      submit(buttons.setup.save(texts.button.save, 'channel')),
    ],
  };
}

function valueInputs(view: View, task: Task): InputPart[] {
  const { form } = view.texts;
  switch (task.asks.type) {
    case 'nothing':
      return [];
    case 'places':
      return [
        {
          type: 'input',
          id: 'places',
          kind: 'number',
          label: form.places,
          hint: form.placesHint,
          required: true,
        },
      ];
    case 'names':
      return task.asks.roles.map((role) => ({
        type: 'input',
        id: namesInput(role),
        kind: 'text',
        label: form.names(roleName(view, role)),
        hint: form.namesHint,
        required: true,
      }));
  }
}

/** The button that sends a form. */
export function submit(button: ActionButton) {
  return { type: 'actions', actions: [{ ...button, style: 'primary' }] } as const;
}
