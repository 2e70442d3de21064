import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { MailSettingsError } from './errors.ts';
import { type MailSettings, mailSettingsSchema } from './shape.ts';

/**
 * Reads MAIL_FILE and the files it names, whose paths are from its folder.
 * @throws MailSettingsError naming the field at fault; values, which may be secret, are not repeated.
 */
export async function readMailSettings(file: string): Promise<MailSettings> {
  const parsed = mailSettingsSchema.safeParse(parseJson(await read(file)));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') || 'The whole file';
    const what = issue?.code === 'custom' || issue?.code === 'invalid_format' ? issue.message : 'cannot be used';
    throw new MailSettingsError(`The mail settings ${file} are wrong. ${where}: ${what}.`, REMEDY);
  }
  const { caFile, dkim, ...settings } = parsed.data;
  const beside = (path: string): Promise<string> => read(resolve(dirname(file), path));
  return {
    ...settings,
    ...(caFile === undefined ? {} : { ca: await beside(caFile) }),
    ...(dkim === undefined
      ? {}
      : { dkim: { domain: dkim.domain, selector: dkim.selector, privateKey: await beside(dkim.keyFile) } }),
  };
}

const REMEDY = 'See "Mail to the unit" in docs/operating.md.';

async function read(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new MailSettingsError(`${file}, which MAIL_FILE leads to, cannot be read (${cause.code}).`, REMEDY);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
