import { describe, expect, it } from "vitest";
import { type Answer, createDesk, type Surroundings, Trouble } from "./desk.ts";
import { draftsIn } from "./drafts.ts";
import { sampleSheet } from "./sample.ts";

const CELL = "angka/v-terdaftar";
const OTHER = "nilai/ikm";
const AT = "2024-12-20T03:42:00.000Z";

type Row = { text: string; version: number; by: string };

/** The other end of the wire: keeps figures with their versions, and can be unplugged in several ways. */
function serverOf() {
  const rows = new Map<string, Row>();
  let mood: "well" | "gone" | "deaf" | "signed-out" | "troubled" = "well";
  let asked = 0;
  const save = async (name: string, text: string, version: number, by = "Operator"): Promise<Answer> => {
    asked += 1;
    if (mood === "gone") throw new TypeError("Failed to fetch");
    if (mood === "signed-out") return { kind: "signed-out" };
    if (mood === "troubled") throw new Trouble("Gagal disimpan karena gangguan di peladen.");
    const row = rows.get(name) ?? { text: "", version: 0, by: "" };
    const isSame = row.text === text;
    if (!isSame && row.version !== version) {
      return { kind: "collided", theirs: { ...row, at: AT, shown: row.text || "sel kosong" } };
    }
    if (!isSame) rows.set(name, { text, version: row.version + 1, by });
    // It arrived, its answer does not.
    if (mood === "deaf") throw new TypeError("Failed to fetch");
    return { kind: "saved", kept: { text, version: rows.get(name)?.version ?? 0 }, at: AT };
  };
  const feel = (next: typeof mood) => {
    mood = next;
  };
  return { rows, save, feel, asked: () => asked };
}

function storageOf(entries = new Map<string, string>()) {
  return {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, text: string) => void entries.set(key, text),
    removeItem: (key: string) => void entries.delete(key),
  };
}

function deskAt(server: ReturnType<typeof serverOf>, storage = storageOf()) {
  const waiting: { work: () => void; milliseconds: number }[] = [];
  const world = { online: true, reshaped: 0, samePerson: true };
  const around: Surroundings = {
    save: (name, text, state) => server.save(name, text, state.fields[name]?.kept.version ?? 0),
    drafts: draftsIn(storage, { userId: "u", periodId: "p" }),
    now: () => new Date(AT),
    isOnline: () => world.online,
    isSamePerson: async () => world.samePerson,
    later: (work, milliseconds) => {
      const one = { work, milliseconds };
      waiting.push(one);
      return () => void waiting.splice(waiting.indexOf(one), waiting.includes(one) ? 1 : 0);
    },
    onReshaped: () => {
      world.reshaped += 1;
    },
  };
  const desk = createDesk(sampleSheet(), null, around);
  const enter = (name: string, text: string) => {
    desk.type(name, text);
    desk.leave(name);
  };
  const field = (name = CELL) => {
    const one = desk.get().fields[name];
    if (!one) throw new Error(`no ${name}`);
    return one;
  };
  return { desk, enter, field, world, waiting, storage };
}

const answered = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("the desk", () => {
  it("sends what is left, and keeps nothing in the browser once it has arrived", async () => {
    const server = serverOf();
    const { enter, field, storage } = deskAt(server);
    enter(CELL, "6.010");
    expect(field().phase).toBe("saving");
    expect(storage.length).toBe(1);
    await answered();
    expect(field()).toMatchObject({ phase: "clean", savedAt: AT });
    expect(storage.length).toBe(0);
    expect(server.rows.get(CELL)?.text).toBe("6.010");
  });

  it("does not send what cannot be read, nor what has not changed", async () => {
    const server = serverOf();
    const { enter, field } = deskAt(server);
    enter(CELL, "6.01o");
    enter("nilai/ikm", "");
    await answered();
    expect(server.asked()).toBe(0);
    expect(field()).toMatchObject({ phase: "refused", text: "6.01o" });
  });

  it("keeps everything while the network is away and sends it when it is back", async () => {
    const server = serverOf();
    const { desk, enter, field, world } = deskAt(server);
    world.online = false;
    desk.goOffline();
    enter(CELL, "6.010");
    enter(OTHER, "86,2");
    await answered();
    expect(desk.get().connection).toEqual({ kind: "offline", since: AT });
    expect([field().phase, field(OTHER).phase, server.asked()]).toEqual(["queued", "queued", 0]);
    world.online = true;
    desk.retry();
    await answered();
    expect([field().phase, field(OTHER).phase]).toEqual(["clean", "clean"]);
    expect(desk.get().connection.kind).toBe("online");
  });

  it("asks again ever more rarely when nobody answers, and at once when told to", async () => {
    const server = serverOf();
    const { desk, enter, field, waiting } = deskAt(server);
    server.feel("gone");
    enter(CELL, "6.010");
    const pauses: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      await answered();
      pauses.push(waiting[0]?.milliseconds ?? 0);
      waiting.shift()?.work();
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
    await answered();
    server.feel("well");
    desk.retry();
    await answered();
    expect(field().phase).toBe("clean");
    expect(waiting).toHaveLength(0);
  });

  it("saves once what was sent twice", async () => {
    const server = serverOf();
    const { desk, enter, field } = deskAt(server);
    server.feel("deaf");
    enter(CELL, "6.010");
    await answered();
    expect(field()).toMatchObject({ phase: "queued", unsure: "6.010" });
    server.feel("well");
    desk.retry();
    await answered();
    expect(server.rows.get(CELL)).toMatchObject({ text: "6.010", version: 1 });
    expect(field()).toMatchObject({ phase: "clean", kept: { version: 1 } });
  });

  it("goes on from its own save when only the answer was lost", async () => {
    const server = serverOf();
    const { desk, enter, field } = deskAt(server);
    server.feel("deaf");
    enter(CELL, "6.010");
    await answered();
    desk.type(CELL, "6.011");
    server.feel("well");
    desk.leave(CELL);
    await answered();
    await answered();
    expect(field()).toMatchObject({ phase: "clean", text: "6.011" });
    expect(server.rows.get(CELL)).toMatchObject({ text: "6.011", version: 2 });
  });

  it("lets the second of two people choose, and nothing is written over before", async () => {
    const server = serverOf();
    const mine = deskAt(server);
    await server.save(CELL, "19.864", 0, "Operator Bidang Pelatihan");
    mine.enter(CELL, "19.846");
    await answered();
    expect(mine.field()).toMatchObject({ phase: "conflict", theirs: { text: "19.864" } });
    expect(server.rows.get(CELL)?.text).toBe("19.864");
    mine.desk.choose(CELL, "mine");
    await answered();
    expect(server.rows.get(CELL)).toMatchObject({ text: "19.846", version: 2 });
    expect(mine.field().phase).toBe("clean");
  });

  it("keeps what was typed when the session has ended, and sends it after the next sign-in", async () => {
    const server = serverOf();
    const before = deskAt(server);
    server.feel("signed-out");
    before.enter(CELL, "6.010");
    await answered();
    expect(before.desk.get().connection.kind).toBe("signed-out");
    expect(before.field()).toMatchObject({ phase: "queued", text: "6.010" });
    server.feel("well");
    const after = deskAt(server, before.storage);
    after.desk.takeUpDrafts();
    await answered();
    expect(after.field()).toMatchObject({ phase: "clean", text: "6.010" });
    expect(after.storage.length).toBe(0);
  });

  it("sends nothing in the name of somebody else who has signed in meanwhile", async () => {
    const server = serverOf();
    const { desk, enter, field, world } = deskAt(server);
    server.feel("signed-out");
    enter(CELL, "6.010");
    await answered();
    server.feel("well");
    world.samePerson = false;
    desk.retry();
    await answered();
    expect([field().phase, server.rows.size]).toEqual(["queued", 0]);
    world.samePerson = true;
    desk.retry();
    await answered();
    expect(field().phase).toBe("clean");
  });

  it("that is left hears its last answer and touches nothing more", async () => {
    const server = serverOf();
    const { desk, enter, storage, waiting } = deskAt(server);
    server.feel("gone");
    enter(CELL, "6.010");
    await answered();
    expect(waiting).toHaveLength(1);
    desk.stop();
    expect(waiting).toHaveLength(0);
    expect(storage.length).toBe(1);
    server.feel("well");
    desk.retry();
    await answered();
    expect(server.rows.size).toBe(0);
  });

  it("takes up after a reload what was typed and never left, without sending it", async () => {
    const server = serverOf();
    const before = deskAt(server);
    before.desk.type(CELL, "6.0");
    const after = deskAt(server, before.storage);
    after.desk.takeUpDrafts();
    await answered();
    expect(after.field()).toMatchObject({ phase: "editing", text: "6.0", isRestored: true });
    expect(server.asked()).toBe(0);
  });

  it("says what the server said, and asks again, when the server has a trouble of its own", async () => {
    const server = serverOf();
    const { desk, enter, field, waiting } = deskAt(server);
    server.feel("troubled");
    enter(CELL, "6.010");
    await answered();
    expect(field()).toMatchObject({ phase: "queued", problem: { kind: "trouble" } });
    expect(desk.get().connection.kind).toBe("online");
    server.feel("well");
    waiting[0]?.work();
    await answered();
    expect(field().phase).toBe("clean");
  });

  it("waits for everything under way, not for what cannot go now", async () => {
    const server = serverOf();
    const { desk, enter, world } = deskAt(server);
    enter(CELL, "6.010");
    await desk.settled();
    expect(server.rows.get(CELL)?.text).toBe("6.010");
    world.online = false;
    enter(CELL, "6.011");
    await desk.settled();
    server.feel("troubled");
    world.online = true;
    desk.retry();
    await desk.settled();
    expect(server.rows.get(CELL)?.text).toBe("6.010");
  });

  it("asks for the page anew when an indicator comes not to apply", async () => {
    const server = serverOf();
    const { enter, world } = deskAt(server);
    enter("tidakBerlaku/ikm", "Tidak ada survei tahun ini");
    await answered();
    expect(world.reshaped).toBe(1);
  });

  it("warns only of what is neither sent nor kept", () => {
    const server = serverOf();
    const full = {
      ...storageOf(),
      setItem: () => {
        throw new DOMException("QuotaExceededError");
      },
    };
    const { desk } = deskAt(server, full);
    expect(desk.wouldLose()).toBe(false);
    desk.type(CELL, "6");
    expect(desk.wouldLose()).toBe(true);
    desk.undo(CELL);
    expect(desk.wouldLose()).toBe(false);
  });

  it("shows an indicator as the same object until one of its fields changes", () => {
    const { desk } = deskAt(serverOf());
    const before = [desk.view("penempatan"), desk.view("ikm")];
    desk.type("nilai/ikm", "86");
    expect(desk.view("penempatan")).toBe(before[0]);
    expect(desk.view("ikm")).not.toBe(before[1]);
    expect(desk.view("tidak ada")).toBeNull();
  });
});
