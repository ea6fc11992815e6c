/**
 * What the start-up meeting says besides tasks and meetings, a card each: next steps, links,
 * contacts, Early Life Support. The checklist and the questions, of which something is kept, are in
 * checklist-card.ts and questions-card.ts.
 */
import type { Action, Card, Part, Row } from '../cards/card.ts';
import type { Contact, Guide, Link } from '../domain/plan/plan.ts';
import { supportOf } from '../domain/rollout/go-live.ts';
import { currentPhase } from '../domain/rollout/progress.ts';
import { checklistCard } from './checklist-card.ts';
import { questionsCard } from './questions-card.ts';
import { supportRows, supportTitle } from './support.ts';
import type { View } from './view.ts';
import { originText, planText } from './wording.ts';

const cards: Readonly<Record<Guide, (view: View) => Card>> = {
  anchoring: checklistCard,
  questions: questionsCard,
  next: nextStepsCard,
  links: linksCard,
  contact: contactsCard,
  support: supportCard,
};

/** Each with a way to the others that belong to the phase. */
export function guideCard(view: View, guide: Guide): Card {
  const { title = '', body } = cards[guide](view);
  const others = guidesNow(view).filter((other) => other !== guide);
  return {
    title,
    body: [
      ...body,
      { type: 'text', style: 'quiet', text: view.texts.guides.source(originText(view)) },
      ...guidesPart(view, others),
    ],
  };
}

/** The list as it is again. */
export function undoneItemsCard(view: View, guide: Guide): Card {
  const { title = '', body } = guideCard(view, guide);
  return { title: view.texts.guides.undone(title), body };
}

/** Those that belong to the phase that the rollout is in. */
export function guidesNow({ rollout, today }: View): readonly Guide[] {
  return currentPhase(rollout, today).phase.shows;
}

export function guidesPart(view: View, guides: readonly Guide[]): Part[] {
  if (guides.length === 0) return [];
  return [{ type: 'actions', actions: guides.map((guide) => guideButton(view, guide)) }];
}

export function guideButton(view: View, guide: Guide): Action {
  const value = `${view.rollout.id}/${guide}`;
  return { label: view.texts.guides.button[guide], action: 'guide.show', value };
}

function nextStepsCard(view: View): Card {
  const rows = view.rollout.plan.nextSteps.map(({ text }) => ({ text: planText(view, text) }));
  return { title: view.texts.guides.next, body: [{ type: 'rows', rows }] };
}

function linksCard(view: View): Card {
  const { links, documents } = view.rollout.plan;
  const { guides: words } = view.texts;
  return {
    title: words.links,
    body: [
      { type: 'rows', rows: links.map((link) => linkRow(view, link)) },
      { type: 'text', style: 'strong', text: words.documents },
      { type: 'rows', rows: documents.map((link) => linkRow(view, link)) },
    ],
  };
}

function linkRow(view: View, { name, url, about = '' }: Link): Row {
  const { guides: words } = view.texts;
  if (url !== null) return { text: name, actions: [{ label: words.open, url }] };
  return { text: name, note: [planText(view, about), words.noLink].filter(Boolean).join(' ') };
}

function contactsCard(view: View): Card {
  const { rollout, texts } = view;
  const address = ({ email }: Contact) => email ?? texts.guides.noAddress;
  const rows = rollout.plan.contacts.map((contact) => ({
    text: `${contact.name}: ${address(contact)}`,
    note: planText(view, contact.about),
  }));
  return { title: texts.guides.contact, body: [{ type: 'rows', rows }] };
}

function supportCard(view: View): Card {
  const support = supportOf(view.rollout.plan);
  const { guides: words } = view.texts;
  if (support === null) {
    return { title: words.button.support, body: [{ type: 'text', text: words.noSupport }] };
  }
  return {
    title: supportTitle(view, support),
    body: [
      { type: 'text', text: planText(view, support.event.description) },
      { type: 'rows', rows: supportRows(view, support) },
    ],
  };
}
