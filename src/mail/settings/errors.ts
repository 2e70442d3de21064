/** The mail settings cannot be used. `message` says what is wrong, `remedy` what to do; neither repeats a value. */
export class MailSettingsError extends Error {
  override readonly name = 'MailSettingsError';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
