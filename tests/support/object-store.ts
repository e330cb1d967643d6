// An S3-compatible store in this process, at the outer edge: it keeps objects and answers nobody whose request is not
// signed with its secret, over the very body that arrived.
import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const SECRET = { key: "kunci-uji", secret: "rahasia-uji", region: "id-1", bucket: "tolok-uji" };

export type Asked = { method: string; key: string; status: number };

export async function startObjectStore() {
  const objects = new Map<string, { body: Buffer; type: string; at: Date }>();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? "/", "http://store");
      const key = decodeURIComponent(url.pathname.slice(`/${SECRET.bucket}`.length).replace(/^\//, ""));
      const answer = isSigned(request, url, body) ? serve(request, url, key, body) : refused();
      asked.push({ method: request.method ?? "", key, status: answer.status });
      send(response, answer);
    });
  });

  const serve = (request: IncomingMessage, url: URL, key: string, body: Buffer): Answer => {
    if (!url.pathname.startsWith(`/${SECRET.bucket}`)) return missing("NoSuchBucket");
    const found = objects.get(key);
    switch (request.method) {
      case "PUT":
        objects.set(key, { body, type: request.headers["content-type"] ?? "", at: new Date() });
        return { status: 200, headers: { etag: `"${md5(body)}"` } };
      case "DELETE":
        objects.delete(key);
        return { status: 204 };
      case "HEAD":
      case "GET":
        if (key === "") return listed(url.searchParams.get("prefix") ?? "", url.searchParams.get("continuation-token"));
        return found
          ? {
              status: 200,
              body: found.body,
              headers: { "content-type": found.type, "last-modified": found.at.toUTCString() },
            }
          : missing("NoSuchKey");
      default:
        return { status: 405 };
    }
  };

  // Two at a time, so that who lists must ask for the rest.
  const listed = (prefix: string, after: string | null): Answer => {
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    const from = after ? keys.indexOf(after) : 0;
    const next = keys[from + 2];
    const contents = keys.slice(from, from + 2).map((key) => {
      const { body, at } = objects.get(key) as { body: Buffer; at: Date };
      return `<Contents><Key>${key}</Key><Size>${body.length}</Size><ETag>"${md5(body)}"</ETag><LastModified>${at.toISOString()}</LastModified></Contents>`;
    });
    const more = next ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${next}</NextContinuationToken>` : "";
    return xml(200, `<ListBucketResult>${contents.join("")}${more}</ListBucketResult>`);
  };

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    asked,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

type Answer = { status: number; body?: Buffer; headers?: Record<string, string> };

const xml = (status: number, text: string): Answer => ({
  status,
  body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`),
  headers: { "content-type": "application/xml" },
});
const missing = (code: string) => xml(404, `<Error><Code>${code}</Code><Message>tidak ada</Message></Error>`);
const refused = () =>
  xml(403, "<Error><Code>SignatureDoesNotMatch</Code><Message>tanda tangan salah</Message></Error>");

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const isHead = response.req.method === "HEAD";
  response.writeHead(status, { ...headers, "content-length": String(body?.length ?? 0) });
  response.end(isHead ? undefined : body);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** AWS Signature Version 4, from the other side. */
function isSigned(request: IncomingMessage, url: URL, body: Buffer): boolean {
  const { headers } = request;
  const found = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? "",
  );
  const [, credential = "", signed = "", signature] = found ?? [];
  const [key, day = "", region = "", service = ""] = credential.split("/");
  const payload = String(headers["x-amz-content-sha256"]);
  if (key !== SECRET.key || region !== SECRET.region || payload !== sha256(body)) return false;
  const query = [...url.searchParams].map((pair) => pair.map(encoded).join("=")).sort();
  const canonical = [
    ...[request.method, url.pathname, query.join("&")],
    ...signed.split(";").map((name) => `${name}:${String(headers[name]).trim()}`),
    ...["", signed, payload],
  ].join("\n");
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha256(Buffer.from(canonical))].join("\n");
  const signing = [day, region, service, "aws4_request"].reduce<Buffer>(
    (secret, part) => hmac(secret, part),
    Buffer.from(`AWS4${SECRET.secret}`),
  );
  return hmac(signing, text).toString("hex") === signature;
}

const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const sha256 = (body: Buffer) => createHash("sha256").update(body).digest("hex");
const md5 = (body: Buffer) => createHash("md5").update(body).digest("hex");
const hmac = (key: Buffer, text: string) => createHmac("sha256", key).update(text).digest();
