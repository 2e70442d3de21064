import type { SignatureState } from '../opener/protocol.ts';
import { Notice } from '../ui/Notice.tsx';

const WORDS = {
  good: {
    tone: 'good',
    title: 'Word for word as it was sent',
    text: "The reporter's browser signed these answers with a key made for this report alone. It does not say who they are. A later message signed with the same key comes from the same person.",
  },
  bad: {
    tone: 'bad',
    title: 'The signature does not fit these words',
    text: 'They may have been changed after the reporter signed them. Treat them with care, and tell your administrator.',
  },
  none: {
    tone: 'info',
    title: 'Not signed',
    text: 'Nothing shows whether these words are those that the reporter sent. Reports that come by e-mail are like this.',
  },
} as const;

/** What the reporter's one-time signature says, and what it does not. */
export function Signature({ state }: { readonly state: SignatureState }) {
  const words = WORDS[state];
  return (
    <Notice tone={words.tone} title={words.title}>
      <p>{words.text}</p>
    </Notice>
  );
}
