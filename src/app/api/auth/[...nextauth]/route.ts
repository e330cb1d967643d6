import { handleAuth } from "#lib/session.ts";

export { handleAuth as GET, handleAuth as POST };
