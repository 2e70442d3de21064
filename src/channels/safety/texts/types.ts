/** A heading and what there is to say under it. */
export interface SafetyPart {
  readonly title: string;
  readonly points: readonly string[];
}

/** The words of the page about staying safe, beside those of the interview. */
export interface SafetyTexts {
  readonly title: string;
  readonly parts: readonly SafetyPart[];
}
