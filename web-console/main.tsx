import { render } from 'preact';
import { App } from './App.tsx';
import { takeLinkToken } from './session/signInToken.ts';
import { adoptStyles } from './styles/adoptStyles.ts';

const first = takeLinkToken();
adoptStyles();
render(<App first={first} />, document.body);
