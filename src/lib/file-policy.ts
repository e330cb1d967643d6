// How a file that somebody gave us is opened: in a corner of its own, without script, seeing nothing of this site. The
// proxy sets it, because what the proxy says of a page would otherwise take the place of what a route says of its file.
export const FILE_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'";

/** Addresses at which such files are handed out. */
export const opensFile = (path: string): boolean => /^\/api\/bukti\/[0-9a-f-]{36}$/.test(path);
