import { Notice } from '../ui/Notice.tsx';

interface GoneProps {
  /** Name of the desk that somebody here has just given it to. */
  readonly movedTo: string | undefined;
  /** Whether it was on the screen before. */
  readonly wasThere: boolean;
  /** What was typed beside it and is kept nowhere. */
  readonly typed: readonly string[];
}

/** In the place of a report that the member's desks do not have, or not any more. */
export function Gone({ movedTo, wasThere, typed }: GoneProps) {
  if (movedTo !== undefined) {
    return (
      <Notice tone="good" title={`“${movedTo}” has this report now`} role="status">
        <p>It has left your desk. Its clocks go on there.</p>
      </Notice>
    );
  }
  if (!wasThere) {
    return (
      <Notice tone="warn" title="There is no such report at your desk" role="alert">
        <p>It may belong to another desk, or the link may be cut short.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title="This report is not at your desk any more" role="alert">
      <p>It went to another desk, or a conflict of interest locks you out of it.</p>
      {typed.length > 0 && (
        <>
          <p>What you had typed is kept nowhere. Copy what you still need; it goes when you leave this page.</p>
          {typed.map((words) => (
            <p key={words} class="left-words" dir="auto">
              {words}
            </p>
          ))}
        </>
      )}
    </Notice>
  );
}
