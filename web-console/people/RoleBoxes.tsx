import type { Role } from '../../src/staff/wire.ts';
import { ALL_ROLES, ROLE_WORDS } from './roleWords.ts';

interface RoleBoxesProps {
  /** Sets these boxes apart from others on the page. */
  readonly name: string;
  readonly chosen: readonly Role[];
  readonly mistake: string | undefined;
  readonly onChange: (roles: readonly Role[]) => void;
}

/** One box for each role, with what it does. */
export function RoleBoxes({ name, chosen, mistake, onChange }: RoleBoxesProps) {
  const toggle = (role: Role, on: boolean): void =>
    onChange(ALL_ROLES.filter((each) => (each === role ? on : chosen.includes(each))));
  const error = `${name}-roles-error`;
  return (
    <fieldset
      class={mistake === undefined ? 'roles' : 'roles field-wrong'}
      {...(mistake === undefined ? {} : { 'aria-describedby': error })}
    >
      <legend>Roles</legend>
      {mistake !== undefined && (
        <p class="error" id={error} role="alert">
          <span class="visually-hidden">Error: </span>
          {mistake}
        </p>
      )}
      {ALL_ROLES.map((role) => (
        <label class="check role" key={role}>
          <input
            type="checkbox"
            name={`${name}-roles`}
            value={role}
            checked={chosen.includes(role)}
            onChange={(event) => toggle(role, event.currentTarget.checked)}
          />
          <span>
            {ROLE_WORDS[role].name} <span class="hint">{ROLE_WORDS[role].does}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
