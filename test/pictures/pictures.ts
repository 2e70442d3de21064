/**
 * Makes the pictures of the documentation from the service as it runs. Those that its pages name land in docs/pictures;
 * with a folder in PICTURES all of them land there. Needs Chromium, as the tests do.
 */
import { test } from 'vitest';
import { pictureChats } from './chat.ts';
import { pictureConsole } from './consoleViews.ts';
import { pictureJobQueues } from './jobQueues.ts';
import { pictureWaysIn } from './waysIn.ts';

test('the chat', pictureChats);
test('the console', pictureConsole);
test('the ways in', pictureWaysIn);
test('the job queues', pictureJobQueues);
