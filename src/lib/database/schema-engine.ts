// Prisma's own schema engine, run from npm as WebAssembly: the same migration history as the CLI, nothing downloaded.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { Pool } from "pg";

export async function withSchemaEngine<T>(pool: Pool, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await loadWasm();
  const refused: { error?: unknown } = {};
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapterFor(pool, refused));
  try {
    return await work(engine);
  } catch (error) {
    // The engine wraps what the database said into a trace of its own; the database's sentence is the useful one.
    throw refused.error ?? error;
  } finally {
    engine.free();
  }
}

// The adapter cuts a script at every ";", which breaks function bodies between $$. Sent whole, a migration is also one
// transaction: it happens entirely or not at all.
function adapterFor(pool: Pool, refused: { error?: unknown }) {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    connection.executeScript = async (script: string) => {
      try {
        await pool.query(script);
      } catch (error) {
        refused.error = error;
        throw error;
      }
    };
    return connection;
  };
  return bindMigrationAwareSqlAdapterFactory(factory);
}

let loaded: Promise<void> | undefined;

function loadWasm(): Promise<void> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<void> {
  const gluePath = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = await readFile(gluePath.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  const wiring = glue as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  wiring.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
