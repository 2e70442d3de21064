interface ScriptPolicy {
  createScriptURL(url: string): unknown;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
}

/** Addresses that this code has vouched for. */
const known = new Set<string>();

let policy: ScriptPolicy | undefined;

/** The one Trusted Types policy: it lets through what was vouched for here, and nothing that comes from elsewhere. */
export function vouchedScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('candour', {
    createScriptURL: (text) => {
      if (!known.has(text)) {
        throw new TypeError('nobody vouched for this address');
      }
      return text;
    },
  });
  known.add(url);
  try {
    return (policy?.createScriptURL(url) as string | undefined) ?? url;
  } finally {
    known.delete(url);
  }
}
