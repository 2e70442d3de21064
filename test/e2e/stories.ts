import type { Story } from '../support/chat.ts';

/** Words of several scripts, marks that formats use, and more than one message. */
export const STORY: Story = {
  force: 'Northmoor Constabulary (rural)',
  conflict: 'no',
  what: [
    'Sergeant Pryce sells number plate checks to Bryn Haulage. £50 each – “paid in cash”.',
    'Mae’n digwydd bob dydd Gwener. Свидетелей двое. 他用警车送货。 👮‍♀️ <b>not markup</b> & "quotes" \\ -- {"a": 1}',
  ],
  connected: 'same-force',
  who: { name: 'Gareth Pryce', rank: 'Sergeant', collarNumber: '4471', description: 'Drives a grey van\nwith a dent' },
  when: 'Most Fridays since the spring of 2026',
  still: 'yes',
};

/** Everything in a story that a reader must find again, a line each. */
export function wordsOf({ force, what, who, when }: Story): string[] {
  return [force, ...what, ...Object.values(who), when].flatMap((text) => text.split('\n'));
}
