// Default deny: whatever is not named here needs a session cookie to be served at all. What the cookie's owner may see
// is decided again by each page, action and route.
import { type NextRequest, NextResponse } from "next/server";
import { FILE_POLICY, opensFile } from "#lib/file-policy.ts";

const PUBLIC = [
  /^\/$/,
  /^\/masuk$/,
  /^\/masuk\/sandi$/,
  /^\/api\/sandi$/,
  /^\/publik(\/|$)/,
  /^\/verifikasi(\/|$)/,
  /^\/api\/auth\//,
  /^\/api\/health$/,
];

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const signedIn =
    request.cookies.has("next-auth.session-token") || request.cookies.has("__Secure-next-auth.session-token");
  if (!signedIn && !PUBLIC.some((pattern) => pattern.test(pathname))) {
    if (pathname.startsWith("/api/")) return NextResponse.json({ message: "Masuk lebih dulu." }, { status: 401 });
    const target = new URL("/masuk", request.url);
    target.searchParams.set("lanjut", pathname + search);
    return NextResponse.redirect(target);
  }
  const nonce = crypto.randomUUID();
  const policy = opensFile(pathname) ? FILE_POLICY : contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function contentPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = { matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg).*)"] };
