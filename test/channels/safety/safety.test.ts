import { OpenAPIHono } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import { addSafetyRoute } from '../../../src/channels/safety/addSafetyRoute.ts';
import { safetyTexts } from '../../../src/channels/safety/safetyPage.ts';
import { contacts } from '../../../src/interview/contacts.ts';
import { cy } from '../../../src/interview/texts/cy.ts';
import { en } from '../../../src/interview/texts/en.ts';

const app = new OpenAPIHono();
addSafetyRoute(app);

const get = async (path: string) => {
  const response = await app.request(path);
  return { response, page: await response.text() };
};

describe('the page about staying safe', () => {
  it.each([en, cy])(
    'says it all in its language, without script and with nothing to fetch ($language)',
    async (texts) => {
      const { response, page } = await get(`/safety?lang=${texts.language}`);
      expect(response.status).toBe(200);
      expect(page).toContain(`<html lang="${texts.language}"`);
      const { title, parts } = safetyTexts[texts.language];
      const said = [title, ...parts.flatMap((part) => [part.title, ...part.points])];
      for (const words of [...said, ...texts.cards.danger.points, ...texts.next.safe, ...texts.safety.honest]) {
        expect(page).toContain(words);
      }
      for (const { phone } of contacts) expect(page).toContain(phone);
      expect(page).toContain(`>${texts.ui.leave}</a>`);
      expect(page).not.toMatch(/<script|<img|<link|<iframe|<form| on[a-z]+=|javascript:/);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('set-cookie')).toBeNull();
    },
  );

  it('has as many points in each language, and leads to the other', async () => {
    const shape = ({ parts }: typeof safetyTexts.en) => parts.map(({ points }) => points.length);
    expect(shape(safetyTexts.cy)).toEqual(shape(safetyTexts.en));
    expect((await get('/safety')).page).toContain('href="/safety?lang=cy"');
    expect((await get('/safety?lang=xx"><script>')).page).toContain('<html lang="en"');
  });

  it('tells a browser’s history nothing by its title', async () => {
    expect((await get('/safety')).page).toContain('<title>Candour</title>');
  });
});
