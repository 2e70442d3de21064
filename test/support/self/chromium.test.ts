import { expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';

test('Chromium starts and runs a page', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto('data:text/html,<title>seen</title>');
    expect(await page.title()).toBe('seen');
  } finally {
    await browser.close();
  }
});
