/** The pages that people open outside the chat, on a server that anybody may reach. */
import express, { type Router } from 'express';
import type { Plan } from '../../domain/plan/plan.ts';
import { createCalendarFeeds, type FeedParts } from './calendar-feeds.ts';
import { createOneTimePages, type OneTimeParts } from './one-time-pages.ts';
import { createTaskPage } from './task-page.ts';

export function createPages(plan: Plan, parts: OneTimeParts & FeedParts): Router {
  return express
    .Router()
    .use(createOneTimePages(parts), createCalendarFeeds(parts), createTaskPage(plan));
}
