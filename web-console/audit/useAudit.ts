import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AuditPage } from '../../src/staff/audit/wire.ts';
import { isSignedOut, Problem } from '../api/problem.ts';
import { type Filter, readAudit } from './auditApi.ts';

export interface AuditControl {
  readonly page: AuditPage | undefined;
  readonly busy: boolean;
  readonly fault: string | undefined;
  readonly more: () => void;
}

/** Entries that a filter lets through: fetched when it changes, and longer on request. */
export function useAudit(filter: Filter, onSignedOut: () => void): AuditControl {
  const [page, setPage] = useState<AuditPage | undefined>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | undefined>();
  const asked = useRef(0);

  const fetchPage = useCallback(
    async (before: string | null) => {
      asked.current += 1;
      const mine = asked.current;
      setBusy(true);
      try {
        const got = await readAudit(filter, before);
        if (mine !== asked.current) return;
        setFault(undefined);
        setPage((shown) => (before === null || !shown ? got : { ...got, entries: [...shown.entries, ...got.entries] }));
      } catch (error) {
        if (isSignedOut(error)) onSignedOut();
        else if (mine === asked.current) setFault(wordsOf(error));
      } finally {
        if (mine === asked.current) setBusy(false);
      }
    },
    [filter, onSignedOut],
  );

  useEffect(() => {
    void fetchPage(null);
    return () => {
      asked.current += 1;
    };
  }, [fetchPage]);

  return {
    page,
    busy,
    fault,
    more: () => {
      if (page?.next && !busy) void fetchPage(page.next);
    },
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Problem
    ? 'The audit cannot be filtered like this. A report’s id has 64 characters.'
    : 'The audit could not be fetched. Check the connection and try again.';
}
