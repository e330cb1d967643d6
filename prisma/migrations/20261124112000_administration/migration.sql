-- Accounts are kept by people: who may give a role, who never loses the last key, and how somebody gets a password of
-- their own without anybody else ever knowing it.

-- ---------------------------------------------------------------- tables
-- A link by which one person sets their own password, once. Only its hash is kept: the database cannot sign anybody in.
CREATE TABLE "password_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "password_link_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "password_link_token_hash_key" ON "password_link"("token_hash");
CREATE INDEX "password_link_user_id_idx" ON "password_link"("user_id");
CREATE INDEX "password_link_made_by_id_idx" ON "password_link"("made_by_id");
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE password_link
  ADD CONSTRAINT password_link_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT password_link_end CHECK (expires_at > made_at);

-- ---------------------------------------------------------------- who gives roles
-- The administrator of the installation everywhere; the manager of a government in that government. Nobody gives, changes
-- or ends a role of their own, so no key makes itself wider.
CREATE FUNCTION administers(person uuid, of_government uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM membership m JOIN "user" u ON u.id = m.user_id AND u.is_active
    WHERE m.user_id = person AND m.valid_from <= current_date AND (m.valid_until IS NULL OR m.valid_until > current_date)
      AND (m.role = 'administrator' OR (m.role = 'manager' AND m.government_id = of_government)))
$$;

CREATE FUNCTION membership_given() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one membership := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF NOT installation_acts() THEN
    IF one.user_id = acting_user() THEN
      RAISE EXCEPTION 'peran sendiri tidak diberikan, diubah, atau diakhiri sendiri' USING ERRCODE = 'TK010';
    END IF;
    IF NOT administers(acting_user(), one.government_id) THEN
      RAISE EXCEPTION 'peran hanya diberikan oleh pengelola pemda atau administrator' USING ERRCODE = 'TK011';
    END IF;
    IF TG_OP = 'UPDATE' AND (NEW.user_id <> OLD.user_id OR NEW.role <> OLD.role
        OR NEW.government_id IS DISTINCT FROM OLD.government_id OR NEW.agency_id IS DISTINCT FROM OLD.agency_id) THEN
      RAISE EXCEPTION 'peran diakhiri dan diberikan baru, tidak dipindahkan' USING ERRCODE = 'TK011';
    END IF;
  END IF;
  RETURN one;
END
$$;
CREATE TRIGGER membership_given BEFORE INSERT OR UPDATE OR DELETE ON membership FOR EACH ROW EXECUTE FUNCTION membership_given();

-- ---------------------------------------------------------------- the last key
-- Two administrators who end each other at once must not both succeed: they queue here.
CREATE FUNCTION administrator_is_there() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM membership m JOIN "user" u ON u.id = m.user_id AND u.is_active
    WHERE m.role = 'administrator' AND m.valid_from <= current_date AND (m.valid_until IS NULL OR m.valid_until > current_date))
$$;
CREATE FUNCTION administrator_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('tolok/administrator'));
  IF NOT administrator_is_there() THEN
    RAISE EXCEPTION 'administrator terakhir tetap ada' USING ERRCODE = 'TK012';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER administrator_stays AFTER UPDATE OR DELETE ON membership FOR EACH ROW
  WHEN (OLD.role = 'administrator') EXECUTE FUNCTION administrator_stays();
-- Where there never was one (a government that lives from its managers alone) nobody is held back.
CREATE FUNCTION administrator_leaves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM membership WHERE user_id = OLD.id AND role = 'administrator') THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('tolok/administrator'));
  IF NOT administrator_is_there() THEN
    RAISE EXCEPTION 'administrator terakhir tetap ada' USING ERRCODE = 'TK012';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER administrator_stays AFTER UPDATE ON "user" FOR EACH ROW
  WHEN (OLD.is_active AND NOT NEW.is_active) EXECUTE FUNCTION administrator_leaves();

-- ---------------------------------------------------------------- reference data
-- What people choose from: satuan and sets of categories. Without a government it is the installation's; a government
-- adds its own. Left out by a day, never erased: figures of old years keep their satuan.
CREATE TYPE "ReferenceKind" AS ENUM ('satuan', 'bands');
CREATE TABLE "reference_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "government_id" UUID,
    "kind" "ReferenceKind" NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "legal_basis" TEXT,
    "sort_order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retired_at" TIMESTAMPTZ(6),

    CONSTRAINT "reference_entry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "reference_entry_government_id_idx" ON "reference_entry"("government_id");
ALTER TABLE "reference_entry" ADD CONSTRAINT "reference_entry_government_id_fkey" FOREIGN KEY ("government_id") REFERENCES "government"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE reference_entry
  ADD CONSTRAINT reference_entry_text CHECK (btrim(name) <> '' AND btrim(key) <> '' AND version >= 1),
  -- One of a kind and key in one place; the installation counts as one government.
  ADD CONSTRAINT reference_entry_one EXCLUDE USING gist
    (kind WITH =, key WITH =, (coalesce(government_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =);

CREATE FUNCTION reference_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one reference_entry := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF NOT installation_acts() AND (TG_OP = 'DELETE' OR NOT administers(acting_user(), one.government_id)) THEN
    RAISE EXCEPTION 'data rujukan diurus pengelola pemda itu atau administrator, dan tidak dihapus' USING ERRCODE = 'TK013';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.kind <> OLD.kind OR NEW.key <> OLD.key OR NEW.government_id IS DISTINCT FROM OLD.government_id) THEN
    RAISE EXCEPTION 'jenis, kunci, dan pemilik data rujukan tetap' USING ERRCODE = 'TK013';
  END IF;
  RETURN one;
END
$$;
CREATE TRIGGER reference_kept BEFORE INSERT OR UPDATE OR DELETE ON reference_entry FOR EACH ROW EXECUTE FUNCTION reference_kept();

-- ---------------------------------------------------------------- capaian policies
-- Beside capaian stands efficiency: % capaian minus % serapan, or no word at all. And who decides: the government.
CREATE TYPE "EfficiencyRule" AS ENUM ('selisih_serapan', 'tanpa_sebutan');
ALTER TABLE capaian_policy
  ADD COLUMN efficiency "EfficiencyRule" NOT NULL DEFAULT 'selisih_serapan',
  ADD COLUMN efficiency_margin DECIMAL(65,30) NOT NULL DEFAULT 5;
ALTER TABLE capaian_policy ADD CONSTRAINT capaian_policy_margin CHECK (efficiency_margin >= 0 AND efficiency_margin <= 100);

CREATE FUNCTION policy_decided() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one capaian_policy := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF installation_acts() THEN
    RETURN one;
  END IF;
  IF one.government_id IS NULL OR NOT EXISTS (SELECT 1 FROM membership m WHERE m.user_id = acting_user() AND m.role = 'manager'
      AND m.government_id = one.government_id AND m.valid_from <= current_date AND (m.valid_until IS NULL OR m.valid_until > current_date)) THEN
    RAISE EXCEPTION 'kebijakan capaian diputuskan pengelola pemda itu' USING ERRCODE = 'TK014';
  END IF;
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'valid_until') <> (to_jsonb(OLD) - 'valid_until') THEN
    RAISE EXCEPTION 'kebijakan yang sudah diputuskan tidak diubah; putuskan yang baru' USING ERRCODE = 'TK014';
  END IF;
  -- Only what has never been in force can be taken back.
  IF TG_OP = 'DELETE' AND OLD.valid_from <= current_date THEN
    RAISE EXCEPTION 'kebijakan yang sudah berlaku tidak dihapus' USING ERRCODE = 'TK014';
  END IF;
  RETURN one;
END
$$;
CREATE TRIGGER policy_decided BEFORE INSERT OR UPDATE OR DELETE ON capaian_policy FOR EACH ROW EXECUTE FUNCTION policy_decided();

-- ---------------------------------------------------------------- history
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON reference_entry FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON reference_entry FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON password_link FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON password_link FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
