import { createContext } from 'preact';

/** Who is signed in, for what is kept on this device for them; undefined while nobody is. */
export const Account = createContext<string | undefined>(undefined);
