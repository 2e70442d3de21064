/**
 * Makes the pictures of the documentation from the service as it runs. Those that its pages name land in docs/pictures;
 * with a folder in PICTURES all of them land there. Needs Chromium, as the tests do.
 */
import { test } from 'vitest';
import { pictureChats } from './chat.ts';
import { pictureConsole } from './consoleViews.ts';

test('the chat', pictureChats);
test('the console', pictureConsole);
