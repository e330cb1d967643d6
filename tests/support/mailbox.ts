// A mail server of a test's own: takes every letter and keeps it. Or refuses them all, as one that is down would.
import { createServer, type Socket } from "node:net";

export type Mailbox = { url: string; letters: string[]; refuse: (isDown: boolean) => void; close: () => Promise<void> };

export function openMailbox(): Promise<Mailbox> {
  const letters: string[] = [];
  let isDown = false;
  const server = createServer((socket) => converse(socket, letters, () => isDown));
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      done({
        url: `smtp://127.0.0.1:${port}`,
        letters,
        refuse: (down) => {
          isDown = down;
        },
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}

function converse(socket: Socket, letters: string[], isDown: () => boolean): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let letter: string[] | null = null;
  let rest = "";
  socket.on("error", () => undefined);
  say("220 kotak-surat");
  socket.on("data", (chunk) => {
    const lines = (rest + chunk.toString("utf8")).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (letter === null) letter = answer(line, say, isDown()) ? [] : null;
      else if (line === ".") {
        letters.push(letter.join("\n"));
        letter = null;
        say("250 diterima");
      } else letter.push(line.replace(/^\./, ""));
    }
    if (lines.some((line) => line.startsWith("QUIT"))) socket.end();
  });
}

/** True when a letter follows. */
function answer(line: string, say: (line: string) => void, isDown: boolean): boolean {
  if (line.startsWith("MAIL") && isDown) say("451 coba lagi nanti");
  else if (line.startsWith("DATA")) say("354 silakan");
  else say(line.startsWith("QUIT") ? "221 sampai jumpa" : "250 baik");
  return line.startsWith("DATA");
}

/** The plain text of a letter: its body without the marks of quoted-printable. */
export function textOf(letter: string): string {
  const body = letter.slice(letter.indexOf("\n\n") + 2);
  return body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
