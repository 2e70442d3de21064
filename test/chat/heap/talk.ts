/** A conversation in the thread of Botkit, with words that must be printed nowhere. */
import { openChat } from '../../../src/chat/openChat.ts';

const secret = ['7161', 'zebra'].join('-');
const chat = openChat();
let state = await chat.turn(null, [], 'en');
state = await chat.turn(state, [{ type: 'choose', option: 'no' }], 'en');
state = await chat.turn(state, [{ type: 'choose', option: 'other', text: `${secret} police` }], 'en');
state = await chat.turn(state, [{ type: 'choose', option: 'no' }], 'en');
process.stdout.write(`asked: ${state.conversation.walk.at}`);
await chat.turn(state, [{ type: 'type', text: `It was ${secret}` }], 'en');
await chat.turn(state, [{ type: 'choose', option: secret }], 'en').catch(() => undefined);
await chat.close();
