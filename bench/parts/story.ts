import type { Story } from '../../test/support/chat.ts';

/** What the reporter of the benches in the browser says. */
export const STORY: Story = {
  force: 'Northmoor Constabulary (rural)',
  conflict: 'no',
  what: ['A sergeant sells number plate checks to a haulage firm. Paid in cash, on Fridays.', 'Two others know of it.'],
  connected: 'same-force',
  who: { name: 'A. Example', rank: 'Sergeant' },
  when: 'Most Fridays since the spring',
  still: 'yes',
};
