import type { RecipientDeliveries } from '../../src/staff/deliveries/wire.ts';

const COLUMNS = [
  ['waiting', 'Waiting'],
  ['sending', 'Being sent'],
  ['sent', 'Sent'],
  ['refused', 'Refused'],
  ['given-up', 'Given up'],
] as const;

/** How many of each state, by recipient; scrolls sideways by itself where the screen is narrow. */
export function RecipientTable({ recipients }: { readonly recipients: readonly RecipientDeliveries[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="figures-scroll" aria-label="Deliveries by recipient" tabIndex={0}>
      <table class="figures">
        <caption class="visually-hidden">Deliveries by recipient</caption>
        <thead>
          <tr>
            <th scope="col">Recipient</th>
            {COLUMNS.map(([state, words]) => (
              <th key={state} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recipients.map(({ recipient, desk, way, counts }) => (
            <tr key={`${recipient} ${desk} ${way}`}>
              <th scope="row">
                {recipient}{' '}
                <span class="hint">
                  {way}, desk {desk}
                </span>
              </th>
              {COLUMNS.map(([state]) => (
                <td key={state}>{counts[state]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
