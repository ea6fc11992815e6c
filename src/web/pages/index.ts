/** The pages that people open outside the chat, on a server that anybody may reach. */
import express, { type Router } from 'express';
import { createUploads } from '../../bot/imports/uploads.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { createCalendarFeeds, type FeedParts } from './calendar-feeds.ts';
import type { OneTimeParts } from './one-time-page.ts';
import { createOneTimePages } from './one-time-pages.ts';
import { createTaskPage } from './task-page.ts';

type PagesParts = Parameters<typeof createUploads>[0] & Omit<OneTimeParts, 'onUpload'> & FeedParts;

export function createPages(plan: Plan, parts: PagesParts): Router {
  return express
    .Router()
    .use(
      createOneTimePages({ ...parts, onUpload: createUploads(parts) }),
      createCalendarFeeds(parts),
      createTaskPage(plan),
    );
}
