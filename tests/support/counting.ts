// Between an application and its PostgreSQL, and counting: every statement that is executed, whoever sends it and
// however it was made. Below the client, so that nothing it does by itself is overlooked.
import { createServer, connect as dial, type Socket } from "node:net";

export type Counting = {
  /** The address to give to the application. */
  url: string;
  /** How many statements were executed since the last time this was asked. */
  count(): number;
  close(): Promise<void>;
};

/** url: the database to which everything is passed on. */
export async function countingDatabase(url: string): Promise<Counting> {
  const target = new URL(url);
  let executed = 0;
  const open = new Set<Socket>();
  const server = createServer((application) => {
    const database = dial(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [application, database],
      [database, application],
    ] as const) {
      socket.setNoDelay(true);
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
    }
    application.on(
      "data",
      statementsIn(() => (executed += 1)),
    );
    application.pipe(database).pipe(application);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port to count at");
  const through = new URL(url);
  through.host = `127.0.0.1:${address.port}`;
  return {
    url: through.href,
    count: () => {
      const counted = executed;
      executed = 0;
      return counted;
    },
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy();
        server.close(() => done());
      }),
  };
}

const SIMPLE_QUERY = 0x51;
const EXECUTE = 0x45;

/** Reads the messages of one connection as they pass: one byte of kind, four of length, the first without a kind. */
function statementsIn(found: () => void): (chunk: Buffer) => void {
  let started = false;
  let left = 0;
  let head = Buffer.alloc(0);
  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      const passed = Math.min(left, chunk.length - at);
      left -= passed;
      at += passed;
      if (left > 0 || at === chunk.length) continue;
      const size = started ? 5 : 4;
      const taken = chunk.subarray(at, at + size - head.length);
      head = Buffer.concat([head, taken]);
      at += taken.length;
      if (head.length < size) continue;
      if (started && (head[0] === SIMPLE_QUERY || head[0] === EXECUTE)) found();
      left = head.readUInt32BE(size - 4) - 4;
      started = true;
      head = Buffer.alloc(0);
    }
  };
}
