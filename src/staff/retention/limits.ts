/** As many as somebody looks through in one sitting; those that go later come up when these are seen to. */
export const MAX_LISTED = 200;
