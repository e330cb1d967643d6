// user create: the first accounts of a server, made where nobody but its keeper can type. The password is asked on
// standard input, never as an argument that other users of the machine could read.
import { parseArgs } from "node:util";
import type { Io } from "#cli/io.ts";
import { databaseUrl, place } from "#cli/place.ts";
import { systemActor } from "#cli/system-actor.ts";

export async function run(args: string[], io: Io): Promise<number> {
  if (args[0] !== "create") {
    io.err(
      "Pemakaian: user create --email … --nama … --peran … --jabatan … [--pemda …] [--instansi …]; kata sandi dibaca dari masukan standar.",
    );
    return 2;
  }
  try {
    const { values } = parseArgs({
      args: args.slice(1),
      options: {
        email: { type: "string" },
        nama: { type: "string" },
        peran: { type: "string" },
        jabatan: { type: "string" },
        pemda: { type: "string" },
        instansi: { type: "string" },
      },
    });
    if (process.stdin.isTTY) io.err("Ketik kata sandi (paling sedikit 12 huruf), lalu Ctrl-D:");
    const password = (await io.stdin()).replace(/\r?\n$/, "");
    const { createUser: schema } = await import("#features/accounts/schema.ts");
    const input = schema.safeParse({
      email: values.email,
      name: values.nama,
      role: values.peran,
      title: values.jabatan,
      government: values.pemda,
      agency: values.instansi,
      password,
    });
    if (!input.success) {
      io.err(input.error.issues.map((issue) => issue.message).join("; "));
      return 2;
    }
    const url = await databaseUrl();
    process.env.TOLOK_FILES ||= place().files;
    const { connect, bindDb } = await import("#lib/db.ts");
    const { createUser } = await import("#features/accounts/commands.ts");
    const client = connect(url);
    bindDb(client);
    try {
      await createUser(systemActor(), input.data);
      io.out(`Akun ${input.data.email} dibuat.`);
      return 0;
    } finally {
      await client.$disconnect();
    }
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
