import { contacts } from '../../../src/interview/contacts.ts';
import { useWords } from '../words.ts';
import { Contacts } from './Contacts.tsx';
import { Points } from './Points.tsx';

const support = contacts.filter((contact) => contact.kind === 'support').map((contact) => contact.id);

/** What happens after sending, how to stay safe, and whom to talk to. */
export function NextSteps() {
  const { next } = useWords().texts;
  return (
    <>
      <p class="card-title">{next.title}</p>
      <ol class="points">
        {next.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <p class="small-title">{next.safeTitle}</p>
      <Points points={next.safe} />
      <details>
        <summary>{next.supportTitle}</summary>
        <Contacts ids={support} />
      </details>
    </>
  );
}
