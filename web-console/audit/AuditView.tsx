import { useState } from 'preact/hooks';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { AuditTable } from './AuditTable.tsx';
import { auditFileHref, type Filter } from './auditApi.ts';
import { FilterForm } from './FilterForm.tsx';
import { useAudit } from './useAudit.ts';

const EVERYTHING: Filter = { actor: '', action: '', report: '', day: '' };

/** For auditors: who did what and why, newest first, and nothing of what the reports say. */
export function AuditView({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const [filter, setFilter] = useState(EVERYTHING);
  const { page, busy, fault, more } = useAudit(filter, onSignedOut);
  return (
    <>
      <PageHeading title="Audit">Audit</PageHeading>
      <p class="lead">Who did what, and why. That you look at it is kept as well.</p>
      {page && (
        <p class="quiet">
          {page.last} entries, {page.signedUntil === 0 ? 'none signed yet' : `signed up to number ${page.signedUntil}`}.
          Whether any was changed is checked on the service’s machine: <code>candour audit verify</code>
        </p>
      )}
      <FilterForm actions={page?.actions ?? []} filter={filter} onFilter={setFilter} />
      {fault !== undefined && <Notice tone="bad" title={fault} role="alert" />}
      <p class="visually-hidden" role="status">
        {busy ? 'Reading…' : page ? `${page.entries.length} entries shown` : ''}
      </p>
      {page && page.entries.length > 0 && <AuditTable entries={page.entries} />}
      {page && page.entries.length === 0 && (
        <div class="empty">
          <p class="lead">No entry is like this.</p>
        </div>
      )}
      <div class="actions audit-actions">
        {page?.next && (
          <button type="button" class="button button-secondary" aria-disabled={busy} onClick={more}>
            Show older entries
          </button>
        )}
        <a class="button button-secondary" href={auditFileHref(filter)} download="candour-audit.csv">
          Download as CSV
        </a>
      </div>
    </>
  );
}
