-- A history that nobody can rewrite unseen: the rows of each government form a chain, each sealed together with the seal
-- of the row before it. The installation's own rows (accounts, reference data) form one more.

-- ---------------------------------------------------------------- tables
-- The chain of a government, by its id; the installation's own has the id of nobody. The row is also the lock on append.
CREATE TABLE "history_chain" (
    "id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "history_chain_pkey" PRIMARY KEY ("id")
) WITH (fillfactor = 10);

CREATE TABLE "history_link" (
    "chain_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "history_id" BIGINT NOT NULL,
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "history_link_pkey" PRIMARY KEY ("chain_id","sequence")
);
CREATE UNIQUE INDEX "history_link_history_id_key" ON "history_link"("history_id");

CREATE TABLE "history_verification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "government_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rows" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "anchored_at" TIMESTAMPTZ(6),
    "broken" INTEGER NOT NULL,
    "findings" JSONB NOT NULL,

    CONSTRAINT "history_verification_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "history_verification_government_id_at_idx" ON "history_verification"("government_id", "at");
CREATE INDEX "history_verification_actor_id_idx" ON "history_verification"("actor_id");
ALTER TABLE "history_verification" ADD CONSTRAINT "history_verification_government_id_fkey" FOREIGN KEY ("government_id") REFERENCES "government"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "history_verification" ADD CONSTRAINT "history_verification_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "history_verification" ADD CONSTRAINT "history_verification_counts" CHECK (rows >= 0 AND sequence >= 0 AND broken >= 0);

-- ---------------------------------------------------------------- whose row it is
-- A row says its agency or its government itself, or by what it hangs under. The arguments of the trigger name that:
-- the table above and the column that points to it. It is looked up in the history, where it has stood since it was made
-- and still stands when it is gone. Written with the rights of the owner: the application's own role may not.
CREATE OR REPLACE FUNCTION record_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) - 'password_hash' END;
  after jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) - 'password_hash' END;
  one jsonb := coalesce(after, before);
  of_agency uuid := one ->> CASE TG_TABLE_NAME WHEN 'agency' THEN 'id' ELSE 'agency_id' END;
  of_government uuid := one ->> CASE TG_TABLE_NAME WHEN 'government' THEN 'id' ELSE 'government_id' END;
BEGIN
  IF of_government IS NULL AND of_agency IS NOT NULL THEN
    of_government := (SELECT a.government_id FROM agency a WHERE a.id = of_agency);
  ELSIF of_government IS NULL AND TG_NARGS = 2 THEN
    SELECT h.government_id, h.agency_id INTO of_government, of_agency FROM history h
    WHERE h.table_name = TG_ARGV[0] AND h.row_key = one ->> TG_ARGV[1] AND h.government_id IS NOT NULL LIMIT 1;
  END IF;
  INSERT INTO history (actor_id, action, reason, table_name, row_key, operation, government_id, agency_id, old_row, new_row)
  VALUES (acting_user(), current_setting('tolok.action'), nullif(current_setting('tolok.reason', true), ''), TG_TABLE_NAME,
    coalesce(one ->> 'id', (SELECT string_agg(value, '/' ORDER BY key) FROM jsonb_each_text(one) WHERE key LIKE '%\_id')),
    TG_OP, of_government, of_agency, before::text, after::text);
  RETURN NULL;
END
$$;

CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON history_verification FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON history_verification FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();

-- The triggers with their arguments, and the rows that were written before there were any: told by the same rule. Tables
-- stand after those that they hang under.
ALTER TABLE history DISABLE TRIGGER history_is_final;
UPDATE history SET agency_id = row_key::uuid WHERE table_name = 'agency' AND agency_id IS NULL;
UPDATE history SET government_id = row_key::uuid WHERE table_name = 'government' AND government_id IS NULL;
UPDATE history h SET government_id = a.government_id FROM agency a WHERE a.id = h.agency_id AND h.government_id IS NULL;
DO $$
DECLARE
  path record;
BEGIN
  FOR path IN SELECT * FROM (VALUES
      ('misi', 'plan', 'plan_id'), ('tujuan', 'plan', 'plan_id'), ('sasaran', 'plan', 'plan_id'), ('kinerja', 'plan', 'plan_id'),
      ('position_holder', 'position', 'position_id'),
      ('pagu', 'program', 'program_id'), ('realisasi_anggaran', 'program', 'program_id'),
      ('indicator_link', 'indicator', 'parent_id'), ('indicator_program', 'indicator', 'indicator_id'),
      ('target', 'indicator', 'indicator_id'), ('formula_version', 'indicator', 'indicator_id'),
      ('formula_variable', 'formula_version', 'formula_version_id'),
      ('realisasi_editor', 'realisasi', 'realisasi_id'),
      ('crosscutting_strategy', 'crosscutting_framework', 'framework_id'),
      ('crosscutting_role', 'crosscutting_framework', 'framework_id')) AS paths(child, above, pointer)
  LOOP
    EXECUTE format('DROP TRIGGER record_history ON %I', path.child);
    EXECUTE format('CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION record_history(%L, %L)',
      path.child, path.above, path.pointer);
    UPDATE history h SET government_id = found.government_id, agency_id = found.agency_id
    FROM (SELECT DISTINCT row_key, government_id, agency_id FROM history WHERE table_name = path.above AND government_id IS NOT NULL) found
    WHERE h.table_name = path.child AND h.government_id IS NULL
      AND found.row_key = coalesce(h.new_row, h.old_row)::jsonb ->> path.pointer;
  END LOOP;
END
$$;
ALTER TABLE history ENABLE TRIGGER history_is_final;

-- ---------------------------------------------------------------- the canonical text
-- One line per field: its name, the length of the value in bytes, the value; "-" where there is none. So no two rows
-- have the same text, and anybody can write it again from the row alone.
CREATE FUNCTION history_field(name text, value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT name || coalesce(' ' || octet_length(convert_to(value, 'UTF8')) || ':' || value, ' -') || chr(10)
$$;

CREATE FUNCTION history_text(one history, chain uuid, place bigint, previous bytea) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT 'tolok/riwayat-1' || chr(10)
    || history_field('rantai', chain::text)
    || history_field('urut', place::text)
    || history_field('sebelum', encode(previous, 'hex'))
    || history_field('nomor', one.id::text)
    || history_field('waktu', to_char(one.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || history_field('pelaku', one.actor_id::text)
    || history_field('tindakan', one.action)
    || history_field('alasan', one.reason)
    || history_field('tabel', one.table_name)
    || history_field('kunci', one.row_key)
    || history_field('operasi', one.operation)
    || history_field('pemda', one.government_id::text)
    || history_field('instansi', one.agency_id::text)
    || history_field('lama', one.old_row)
    || history_field('baru', one.new_row)
$$;

-- ---------------------------------------------------------------- appending
-- Chains the rows of one government that are numbered from..until and not chained yet, in the order of their numbers.
CREATE FUNCTION append_to_chain(chain uuid, from_id bigint, until_id bigint) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  head history_chain;
  one history;
  seal bytea;
BEGIN
  SELECT * INTO head FROM history_chain WHERE id = chain FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO history_chain VALUES (chain, 0, decode(repeat('00', 32), 'hex'), clock_timestamp()) ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM history_chain WHERE id = chain FOR UPDATE;
  END IF;
  FOR one IN
    SELECT h.* FROM history h WHERE h.id BETWEEN from_id AND until_id
      AND coalesce(h.government_id, '00000000-0000-0000-0000-000000000000') = chain
      AND NOT EXISTS (SELECT 1 FROM history_link l WHERE l.history_id = h.id)
    ORDER BY h.id
  LOOP
    seal := sha256(convert_to(history_text(one, chain, head.sequence + 1, head.hash), 'UTF8'));
    INSERT INTO history_link VALUES (chain, head.sequence + 1, one.id, head.hash, seal);
    head.sequence := head.sequence + 1;
    head.hash := seal;
  END LOOP;
  UPDATE history_chain SET sequence = head.sequence, hash = head.hash, at = clock_timestamp() WHERE id = chain;
END
$$;

-- At the end of a transaction, when every other lock it needs is taken, and for several chains in the order of their
-- ids: so nobody who holds a chain waits for anything but a later chain, and no circle can close. The first row that
-- comes here brings all of its transaction; the numbers between it and the last one that this session was given are
-- this transaction's, or of others and chained.
CREATE FUNCTION chain_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  until_id bigint;
  chain uuid;
BEGIN
  IF EXISTS (SELECT 1 FROM history_link WHERE history_id = NEW.id) THEN
    RETURN NULL;
  END IF;
  until_id := greatest(NEW.id, currval('history_id_seq'));
  FOR chain IN
    SELECT DISTINCT coalesce(h.government_id, '00000000-0000-0000-0000-000000000000') FROM history h
    WHERE h.id BETWEEN NEW.id AND until_id AND NOT EXISTS (SELECT 1 FROM history_link l WHERE l.history_id = h.id)
    ORDER BY 1
  LOOP
    PERFORM append_to_chain(chain, NEW.id, until_id);
  END LOOP;
  RETURN NULL;
END
$$;

-- What is there already, in the order in which it was written.
CREATE INDEX history_to_chain ON history ((coalesce(government_id, '00000000-0000-0000-0000-000000000000')), id);
DO $$
DECLARE
  chain uuid;
BEGIN
  FOR chain IN SELECT DISTINCT coalesce(government_id, '00000000-0000-0000-0000-000000000000') FROM history ORDER BY 1 LOOP
    PERFORM append_to_chain(chain, 0, (SELECT max(id) FROM history));
  END LOOP;
END
$$;
DROP INDEX history_to_chain;

CREATE CONSTRAINT TRIGGER chain_history AFTER INSERT ON history
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_history();

-- ---------------------------------------------------------------- only forward
CREATE TRIGGER history_is_final BEFORE UPDATE OR DELETE ON history_link FOR EACH ROW EXECUTE FUNCTION history_is_final();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON history_link FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
CREATE TRIGGER history_is_witnessed BEFORE INSERT ON history_link FOR EACH ROW EXECUTE FUNCTION history_is_witnessed();

CREATE FUNCTION chain_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 OR (TG_OP = 'UPDATE' AND (NEW.id <> OLD.id OR NEW.sequence < OLD.sequence)) THEN
    RAISE EXCEPTION 'kepala rantai riwayat hanya maju, bersama barisnya' USING ERRCODE = 'TK005';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER chain_goes_forward BEFORE INSERT OR UPDATE ON history_chain FOR EACH ROW EXECUTE FUNCTION chain_goes_forward();
CREATE TRIGGER history_is_final BEFORE DELETE ON history_chain FOR EACH ROW EXECUTE FUNCTION history_is_final();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON history_chain FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();

-- Whoever could hang these on a table of their own could write history by it.
REVOKE EXECUTE ON FUNCTION record_history(), chain_history(), append_to_chain(uuid, bigint, bigint) FROM PUBLIC;

-- ---------------------------------------------------------------- the evidence of an approval
-- [{"evidenceId", "fileName", "sha256", "size", "pageNote"}], as it stood when the value was approved.
ALTER TABLE realisasi ADD COLUMN frozen_evidence JSONB;
ALTER TABLE realisasi ADD CONSTRAINT realisasi_frozen_evidence CHECK (frozen_evidence IS NULL OR frozen_at IS NOT NULL);

CREATE FUNCTION frozen_evidence_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.frozen_at IS NOT NULL AND NEW.frozen_at IS NOT NULL AND NEW.frozen_evidence IS DISTINCT FROM OLD.frozen_evidence THEN
    RAISE EXCEPTION 'bukti yang dibekukan tetap seperti saat disetujui' USING ERRCODE = 'TK002';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER frozen_evidence_kept BEFORE UPDATE ON realisasi FOR EACH ROW EXECUTE FUNCTION frozen_evidence_kept();
