/** What a session is for. A call handler is named by a link alone, and no desk's member. */
export const callHandlers = `
ALTER TABLE sign_in_link ADD COLUMN role text NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'call-handler'));
ALTER TABLE member_session ADD COLUMN role text NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'call-handler'));
`;
