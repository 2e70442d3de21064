import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Deliveries, FailedDelivery, FailingDelivery } from '../../src/staff/deliveries/wire.ts';
import { dayWords, momentWords } from '../people/dayWords.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Tag } from '../ui/Tag.tsx';
import { attemptWords, deliveryTitle, noRetryWords, reasonWords } from './deliveryWords.ts';
import { RecipientTable } from './RecipientTable.tsx';
import { type DeliveriesControl, useDeliveries } from './useDeliveries.ts';

/** For administrators: what could not be delivered, why, and when it is tried again. */
export function DeliveriesView({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const { list, fault, said, refresh, retry } = useDeliveries(onSignedOut);
  const message = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the keyboard goes on from here.
  useLayoutEffect(() => {
    if (said !== '' && document.activeElement === document.body) message.current?.focus();
  }, [said]);
  return (
    <>
      <PageHeading title="Deliveries">Deliveries</PageHeading>
      <p class="lead">
        Mail and webhooks to the unit. What is not delivered is not lost: every report is in the console. Recipients
        have the names of the mail settings.
      </p>
      <div role="status" class="said" ref={message} tabIndex={-1}>
        {said !== '' && <Notice tone="good" title={said} />}
      </div>
      {fault !== undefined && <Notice tone="bad" title={fault} role="alert" />}
      {list === undefined && fault === undefined && <p role="status">Reading…</p>}
      {list && <Lists list={list} retry={retry} />}
      <p class="below">
        <button type="button" class="link-button" onClick={refresh}>
          Read the list again
        </button>
      </p>
    </>
  );
}

function Lists({ list, retry }: { readonly list: Deliveries; readonly retry: DeliveriesControl['retry'] }) {
  const { failed, failing, recipients } = list;
  return (
    <>
      <section aria-labelledby="failed">
        <h2 id="failed">Not delivered</h2>
        {failed.length === 0 ? (
          <p>Nothing.</p>
        ) : (
          <>
            <p class="hint">
              Mend the cause first: the address or the relay. A copy that did arrive has the same Message-ID.
            </p>
            <ul class="people">
              {failed.map((one) => (
                <Failed key={one.id} one={one} retry={retry} />
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby="failing">
        <h2 id="failing">Failed so far, and tried again</h2>
        {failing.length === 0 ? (
          <p>Nothing.</p>
        ) : (
          <ul class="people">
            {failing.map((one) => (
              <Failing key={one.id} one={one} retry={retry} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="recipients">
        <h2 id="recipients">By recipient</h2>
        {recipients.length === 0 ? <p>Nothing has been sent yet.</p> : <RecipientTable recipients={recipients} />}
      </section>
    </>
  );
}

function Failed({ one, retry }: { readonly one: FailedDelivery; readonly retry: DeliveriesControl['retry'] }) {
  const title = deliveryTitle(one);
  return (
    <li class="person">
      <h3>
        {title} <Tag tone="bad">{one.state === 'refused' ? 'Refused' : 'Given up'}</Tag>
      </h3>
      <p>
        {reasonWords(one)} <span class="code">{one.code}</span>
      </p>
      <p class="hint">
        Desk {one.desk}; ended on {dayWords(one.endedOn)}, {one.attempts === 0 ? 'not tried' : attemptWords(one)}
      </p>
      {one.canRetry ? (
        <TryAgain title={title} onPress={() => retry(one.id, title)} />
      ) : (
        <p class="hint">{noRetryWords(one)}</p>
      )}
    </li>
  );
}

function Failing({ one, retry }: { readonly one: FailingDelivery; readonly retry: DeliveriesControl['retry'] }) {
  const title = deliveryTitle(one);
  return (
    <li class="person">
      <h3>{title}</h3>
      <p>
        {reasonWords(one)} <span class="code">{one.code}</span>
      </p>
      <p class="hint">
        Desk {one.desk}; {attemptWords(one)}; next try by {momentWords(one.nextTryBy)}
      </p>
      <TryAgain title={title} onPress={() => retry(one.id, title)} />
    </li>
  );
}

function TryAgain({ title, onPress }: { readonly title: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="button button-secondary" onClick={onPress}>
      Try again<span class="visually-hidden"> for {title}</span>
    </button>
  );
}
