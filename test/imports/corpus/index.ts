import type { Case } from './case.ts';
import { cells } from './cells.ts';
import { files } from './files.ts';
import { mails } from './mails.ts';
import { own } from './own.ts';
import { pastes } from './pastes.ts';
import { tools } from './tools.ts';
import { workbooks } from './workbooks.ts';

export const corpus: readonly Case[] = [pastes, cells, files, tools, workbooks, mails, own].flat();
