import { render } from 'preact';
import { App } from './App.tsx';
import { takeSignInToken } from './session/signInToken.ts';
import { adoptStyles } from './styles/adoptStyles.ts';

const firstToken = takeSignInToken();
adoptStyles();
render(<App firstToken={firstToken} />, document.body);
