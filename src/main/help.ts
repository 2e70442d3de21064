import { variables } from '../config/variables.ts';
import { commands } from './commands.ts';
import { version } from './version.ts';

/** The text of `candour --help`. */
export function helpText(): string {
  const usages = commands.map(({ usage, about }) => `  candour ${usage}\n      ${about}`);
  const settings = variables.map(
    ({ name, fallback, about }) => `  ${name}\n      ${about}\n      Default: ${fallback}`,
  );
  return [
    `Candour ${version}: anonymous reports of police corruption, sealed in the reporter's browser.`,
    '',
    'Commands',
    ...usages,
    '  candour --help, --version',
    '',
    'Each command explains its options with --help. To try everything: candour serve --demo',
    '',
    'Environment variables',
    ...settings,
  ].join('\n');
}
