import { CONTACTS_REVIEWED, type Contact, contacts } from '../../../src/interview/contacts.ts';
import { useWords } from '../words.ts';

const byIds = (ids: readonly string[]): Contact[] =>
  ids.flatMap((id) => contacts.find((contact) => contact.id === id) ?? []);

/** How to reach others. Numbers and addresses are text: a frame without rights cannot open a phone or a page. */
export function Contacts({ ids }: { ids: readonly string[] }) {
  const { texts, ui } = useWords();
  const date = new Date(CONTACTS_REVIEWED).toLocaleDateString(texts.language === 'cy' ? 'cy-GB' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <div class="contacts">
      <ul>
        {byIds(ids).map(({ id, phone, web }) => (
          <li key={id}>
            <strong>{texts.contacts[id]?.name}</strong>
            <span>{texts.contacts[id]?.about}</span>
            {phone && <span class="reach">{ui('phone', { number: phone })}</span>}
            {web && <span class="reach">{ui('web', { address: web })}</span>}
          </li>
        ))}
      </ul>
      <p class="small">{ui('reviewed', { date })}</p>
    </div>
  );
}
