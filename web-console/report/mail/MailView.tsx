import type { ComponentChildren } from 'preact';
import type { MailParty } from '../../../src/report/mail/mail.ts';
import type { Report } from '../../../src/report/report.ts';
import type { OpenedMail } from '../../opener/protocol.ts';
import { Notice } from '../../ui/Notice.tsx';
import { checkWords, markWords, partyWords } from './mailWords.ts';

interface MailViewProps {
  readonly report: Report;
  readonly opened: OpenedMail;
}

/** A report's e-mail: who it says it is from, what their domains say of that, messages inside it. */
export function MailView({ report, opened }: MailViewProps) {
  const { mail } = report;
  if (!mail) return null;
  const { from, replyTo, envelopeFrom, date, subject, checks, forwarded, marks } = mail;
  return (
    <section class="mail" aria-labelledby="mail">
      <h2 id="mail">The e-mail</h2>
      <Notice tone="warn" title="The sender may be at risk if you answer">
        <p>
          It was readable on its way here, and may be on the sender’s own device and at their mail provider. Do not
          answer it, and do not forward it, before you have thought about who else reads that mailbox.
        </p>
      </Notice>
      <dl class="details">
        <Fact label="Says it is from">
          <Parties parties={from} />
        </Fact>
        {replyTo.length > 0 && (
          <Fact label="Asks for answers to">
            <Parties parties={replyTo} />
          </Fact>
        )}
        {envelopeFrom && (
          <Fact label="Delivered for">
            <span dir="auto">{envelopeFrom}</span>
          </Fact>
        )}
        {subject && (
          <Fact label="Subject">
            <span dir="auto">{subject}</span>
          </Fact>
        )}
        {date && <Fact label="Says it was written">{date}</Fact>}
        <Fact label="Domain checks">
          <ul class="mail-checks">
            {checkWords(checks).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Fact>
      </dl>
      {forwarded.length > 0 && (
        <>
          <h3>Messages inside it</h3>
          <p class="hint">The sender can have changed or made up what a forwarded message says.</p>
          <ul class="mail-forwarded">
            {forwarded.map((one, index) => (
              <li key={index}>
                {one.how === 'attached' ? 'Attached' : 'In the text'}: from <Parties parties={one.from} />
                {one.date && `, ${one.date}`}
                {one.subject && (
                  <>
                    , <q dir="auto">{one.subject}</q>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {marks.length > 0 && (
        <ul class="mail-marks">
          {marks.map((mark) => (
            <li key={mark}>{markWords(mark)}</li>
          ))}
        </ul>
      )}
      {opened.decrypted && (
        <>
          <h3>What was encrypted in it</h3>
          <p class="words mail-decrypted" dir="auto">
            {opened.decrypted.text}
          </p>
        </>
      )}
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Parties({ parties }: { readonly parties: readonly MailParty[] }) {
  if (parties.length === 0) return <>nobody</>;
  return (
    <>
      {parties.map((party, index) => (
        <span key={index} dir="auto">
          {index > 0 && ', '}
          {partyWords(party)}
        </span>
      ))}
    </>
  );
}
