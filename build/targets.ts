/** Where the bundles run: Tor Browser is on Firefox ESR, and phones that get no more updates are common. */
export const TARGETS = ['chrome109', 'firefox115', 'safari16'];
