import { useId } from 'preact/hooks';
import type { Coded } from '../../src/triage/rules/case/caseRules.ts';

interface ChoicesProps<Code extends string> {
  readonly legend: string;
  readonly list: readonly Coded<Code>[];
  readonly picked: readonly Code[];
  /** One at most is picked unless this is set. */
  readonly several?: boolean;
  /** Codes are shown where people know them by heart. */
  readonly showCodes?: boolean;
  readonly onPick: (codes: Code[]) => void;
}

/** A list to pick from: radio buttons, or boxes where several may be picked. */
export function Choices<Code extends string>(props: ChoicesProps<Code>) {
  const { legend, list, picked, several = false, showCodes = false, onPick } = props;
  const name = useId();
  const toggle = (code: Code): Code[] =>
    picked.includes(code) ? picked.filter((one) => one !== code) : [...picked, code];
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {list.map(({ code, words }) => (
        <label key={code} class="choice">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={code}
            checked={picked.includes(code)}
            onChange={() => onPick(several ? toggle(code) : [code])}
          />
          <span>
            {showCodes && <b class="code">{code}</b>} {words}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
