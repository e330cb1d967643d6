// Somebody who visits a server that runs, without a browser: signs in and reads pages.

/** The cookie to come with from now on. */
export async function signIn(base: string, email: string, password: string): Promise<string> {
  const token = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(token) },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("session-token")) throw new Error(`${email} tidak dapat masuk di ${base}`);
  return cookie;
}

/** The whole page as it is sent. */
export async function readPage(base: string, path: string, cookie: string): Promise<string> {
  const response = await fetch(base + path, { headers: { cookie }, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${path} menjawab ${response.status}`);
  return response.text();
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}
