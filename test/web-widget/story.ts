import type { Story } from '../support/chat.ts';

/** An invented report that answers every question. */
export const STORY: Story = {
  force: 'Zennor Harbour Constabulary',
  conflict: 'no',
  what: ['He took the money from the drawer.', 'Then he laughed about it.'],
  connected: 'public',
  who: { name: 'Smithy', station: 'Zennor' },
  when: 'Every Friday in May',
  still: 'yes',
};
