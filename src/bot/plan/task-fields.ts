/** What a form asks of a task, new or known. What is left empty is not known, and stays so. */

import type { FileLink, Task } from '../../domain/plan/plan.ts';
import { currentPhase } from '../../domain/rollout/progress.ts';
import { UserError } from '../../errors.ts';
import type { View } from '../../views/view.ts';
import { choosing, textField } from '../kit/fields.ts';
import type { Field } from '../kit/form.ts';

type Asked = 'title' | 'klikCode' | 'phase' | 'theme' | 'accountable' | 'performer';

/** What a field begins with; left out: with nothing. */
export type Given = Partial<Pick<Task, Asked | 'description' | 'link' | 'files'>>;

const most = { title: 200, klikCode: 20, description: 3000, link: 1000 } as const;
export const mostFiles = 5;
/** Stands for no role, no theme: hosts know no choice without a value. */
const none = '-';

/** The order is the form's. */
export function taskFields(view: View, given: Given) {
  const { taskCard: words, taskForm } = view.texts;
  const { title, klikCode = '', description = '', link = '', files = [] } = given;
  return {
    title: textField(
      'text',
      { label: taskForm.title, initial: title ?? '', required: true },
      titleIn,
    ),
    performer: roleField(view, words.performer, given.performer),
    accountable: roleField(view, words.accountable, given.accountable),
    theme: themeField(view, given.theme),
    phase: phaseField(view, given.phase),
    code: shortField('text', { label: words.klikCode, initial: klikCode }, most.klikCode),
    description: shortField(
      'longText',
      { label: taskForm.description, initial: description },
      most.description,
    ),
    link: textField(
      'text',
      { label: taskForm.link, hint: taskForm.linkHint, initial: link },
      // An import may have brought one that could not be typed here.
      (typed) => (typed === link && typed !== '' ? typed : linkIn(typed)),
    ),
    files: textField(
      'longText',
      { label: taskForm.files, hint: taskForm.filesHint, initial: files.map(fileLine).join('\n') },
      filesIn,
    ),
  };
}

export function titleIn(typed: string): string {
  const title = within(typed.replaceAll(/\s+/g, ' '), most.title);
  if (title === '') throw new UserError('titleMissing');
  return title;
}

function shortField(
  kind: 'text' | 'longText',
  asked: { readonly label: string; readonly initial: string },
  longest: number,
): Field<string> {
  return textField(kind, asked, (typed) => within(typed, longest));
}

function within(typed: string, longest: number): string {
  if (typed.length > longest) throw new UserError('textTooLong', { most: String(longest) });
  return typed;
}

/** null: none. Only what a browser opens safely. @throws UserError for any other address */
export function linkIn(typed: string): string | null {
  if (typed === '') return null;
  const isGood = URL.canParse(typed) && new URL(typed).protocol === 'https:' && !/\s/.test(typed);
  if (!isGood) throw new UserError('linkUnread', { text: typed.slice(0, 100) });
  return within(typed, most.link);
}

function fileLine({ name, url }: FileLink): string {
  return name === nameIn(url) ? url : `${name} ${url}`;
}

/** One a line, with a name before its address or without. null: none. */
function filesIn(typed: string): readonly FileLink[] | null {
  const lines = typed.split('\n').map((line) => line.trim());
  const files = lines.filter((line) => line !== '').map(fileIn);
  if (files.length > mostFiles) throw new UserError('tooManyFiles', { most: String(mostFiles) });
  return files.length === 0 ? null : files;
}

function fileIn(line: string): FileLink {
  const [, before = '', address = ''] = /^(?:(.*)\s)?(\S+)$/.exec(line) ?? [];
  const url = linkIn(address);
  if (url === null) throw new UserError('linkUnread', { text: line.slice(0, 100) });
  const name = before.replace(/[\s:–-]+$/, '');
  return { name: name === '' ? nameIn(url) : within(name, most.title), url };
}

/** 'plan.xlsx', as its address has it; else where it lies. */
function nameIn(address: string): string {
  const { pathname, hostname } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  const name = decoded(last);
  return /\.[a-z\d]{1,5}$/i.test(name) ? name : hostname;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function roleField({ rollout, texts }: View, label: string, now: string | null = null) {
  return keyField(label, rollout.plan.roles, texts.taskCard.notStated, now);
}

function themeField({ rollout, texts }: View, now: string | null = null) {
  const { theme, noTheme } = texts.taskCard;
  return keyField(theme, rollout.plan.themes, noTheme, now);
}

/** null of a new task: the phase that its deadline lies in. */
function phaseField(view: View, now: string | null = null) {
  const { rollout, texts } = view;
  const { phase } = currentPhase(rollout, view.today);
  const byDue = texts.taskForm.phaseByDue(phase.name);
  return keyField(texts.taskCard.phase, rollout.plan.phases, now === null ? byDue : null, now);
}

interface Named {
  readonly key: string;
  readonly name: string;
}

/** @param nothing what stands for none of them; null: one is always chosen */
function keyField(
  label: string,
  all: readonly Named[],
  nothing: string | null,
  now: string | null,
): Field<string | null> {
  const options = all.map(({ key, name }) => ({ label: name, value: key }));
  const noneOption = nothing === null ? [] : [{ label: nothing, value: none }];
  return choosing({ label, initial: now ?? none }, [...noneOption, ...options], (chosen) => {
    if (chosen === none && nothing !== null) return null;
    if (all.some(({ key }) => key === chosen)) return chosen;
    throw new UserError('staleButton');
  });
}
