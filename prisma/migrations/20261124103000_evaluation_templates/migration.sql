-- Evaluation templates: written by a government, looked at by another person before they hold, and unchanged once they do.

-- ---------------------------------------------------------------- tables
CREATE TYPE "LkeVersionState" AS ENUM ('draft', 'active', 'retired');

CREATE TABLE "lke_template" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "government_id" UUID,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lke_template_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "lke_template_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "template_id" UUID NOT NULL,
    "government_id" UUID,
    "version" INTEGER NOT NULL,
    "state" "LkeVersionState" NOT NULL DEFAULT 'draft',
    "body" JSONB NOT NULL,
    "year_from" INTEGER NOT NULL,
    "year_until" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "editor_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activated_by_id" UUID,
    "activated_at" TIMESTAMPTZ(6),
    "copied_from_id" UUID,

    CONSTRAINT "lke_template_version_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "lke_template_government_id_key_key" ON "lke_template"("government_id", "key");
CREATE UNIQUE INDEX "lke_template_version_template_id_version_key" ON "lke_template_version"("template_id", "version");
CREATE INDEX "lke_template_version_government_id_idx" ON "lke_template_version"("government_id");
CREATE INDEX "lke_template_version_activated_by_id_idx" ON "lke_template_version"("activated_by_id");
CREATE INDEX "lke_template_version_copied_from_id_idx" ON "lke_template_version"("copied_from_id");

ALTER TABLE "lke_template" ADD CONSTRAINT "lke_template_government_id_fkey" FOREIGN KEY ("government_id") REFERENCES "government"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lke_template_version" ADD CONSTRAINT "lke_template_version_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "lke_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lke_template_version" ADD CONSTRAINT "lke_template_version_government_id_fkey" FOREIGN KEY ("government_id") REFERENCES "government"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lke_template_version" ADD CONSTRAINT "lke_template_version_activated_by_id_fkey" FOREIGN KEY ("activated_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lke_template_version" ADD CONSTRAINT "lke_template_version_copied_from_id_fkey" FOREIGN KEY ("copied_from_id") REFERENCES "lke_template_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what they may say
ALTER TABLE lke_template
  ADD CONSTRAINT lke_template_text CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT lke_template_once EXCLUDE USING gist
    ((coalesce(government_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =, key WITH =);
ALTER TABLE lke_template_version
  ADD CONSTRAINT lke_template_version_counts CHECK (version >= 1 AND revision >= 1),
  ADD CONSTRAINT lke_template_version_years CHECK (year_from BETWEEN 2000 AND 2100 AND (year_until IS NULL OR year_until >= year_from)),
  ADD CONSTRAINT lke_template_version_activated CHECK (
    (state = 'draft') = (activated_at IS NULL) AND (activated_at IS NULL) = (activated_by_id IS NULL)),
  -- For one year a government evaluates by one template.
  ADD CONSTRAINT lke_template_one_in_a_year EXCLUDE USING gist
    ((coalesce(government_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =,
     int4range(year_from, year_until, '[]') WITH &&) WHERE (state = 'active');

-- ---------------------------------------------------------------- whose they are
CREATE TRIGGER a_stays_with BEFORE UPDATE ON lke_template FOR EACH ROW EXECUTE FUNCTION stays_with('government_id', 'key');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON lke_template_version FOR EACH ROW EXECUTE FUNCTION stays_with('template_id', 'government_id', 'version', 'created_at');

-- Managers and those who lead the inspectorate write the templates of their government; references only the installation.
CREATE FUNCTION writes_lke(of_government uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT installation_acts() OR EXISTS (SELECT 1 FROM membership m
    WHERE m.user_id = acting_user() AND m.government_id = of_government AND m.role IN ('manager', 'team_lead', 'inspector')
      AND m.valid_from <= current_date AND (m.valid_until IS NULL OR m.valid_until > current_date))
$$;

CREATE FUNCTION lke_template_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT writes_lke(CASE WHEN TG_OP = 'DELETE' THEN OLD.government_id ELSE NEW.government_id END) THEN
    RAISE EXCEPTION 'template LKE ditulis oleh pemerintah daerahnya sendiri' USING ERRCODE = 'TK007';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER lke_template_written BEFORE INSERT OR UPDATE OR DELETE ON lke_template FOR EACH ROW EXECUTE FUNCTION lke_template_written();

-- Draft → active by somebody who did not write it → retired. What was activated keeps its text; its years only end earlier.
CREATE FUNCTION lke_version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_government uuid := (SELECT t.government_id FROM lke_template t WHERE t.id = NEW.template_id);
BEGIN
  IF NEW.government_id IS DISTINCT FROM of_government THEN
    RAISE EXCEPTION 'versi template LKE milik pemerintah daerah lain' USING ERRCODE = '23503';
  END IF;
  IF NOT writes_lke(NEW.government_id) THEN
    RAISE EXCEPTION 'template LKE ditulis oleh pemerintah daerahnya sendiri' USING ERRCODE = 'TK007';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' AND NOT installation_acts() THEN
      RAISE EXCEPTION 'template LKE lahir sebagai draf' USING ERRCODE = 'TK003';
    END IF;
    IF EXISTS (SELECT 1 FROM lke_template_version v WHERE v.id = NEW.copied_from_id AND v.government_id <> NEW.government_id) THEN
      RAISE EXCEPTION 'template LKE disalin dari pemerintah daerah lain' USING ERRCODE = '23503';
    END IF;
    NEW.editor_ids := ARRAY[acting_user()];
    RETURN NEW;
  END IF;

  NEW.editor_ids := OLD.editor_ids;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (('draft', 'active'), ('active', 'retired')) THEN
    RAISE EXCEPTION 'langkah dari % ke % tidak dikenal', OLD.state, NEW.state USING ERRCODE = 'TK003';
  END IF;
  IF OLD.state <> 'draft' THEN
    IF (NEW.body, NEW.year_from, NEW.revision, NEW.activated_at, NEW.activated_by_id)
         IS DISTINCT FROM (OLD.body, OLD.year_from, OLD.revision, OLD.activated_at, OLD.activated_by_id)
       OR (NEW.year_until IS DISTINCT FROM OLD.year_until
         AND (OLD.state = 'retired' OR coalesce(NEW.year_until > OLD.year_until, NEW.year_until IS NULL))) THEN
      RAISE EXCEPTION 'template LKE yang sudah berlaku tidak diubah; buat versi baru' USING ERRCODE = 'TK061';
    END IF;
    RETURN NEW;
  END IF;

  IF (NEW.body, NEW.year_from, NEW.year_until) IS DISTINCT FROM (OLD.body, OLD.year_from, OLD.year_until) THEN
    IF NEW.state <> 'draft' THEN
      RAISE EXCEPTION 'template LKE diberlakukan sebagaimana tersimpan' USING ERRCODE = 'TK061';
    END IF;
    NEW.revision := OLD.revision + 1;
    IF NOT acting_user() = ANY (OLD.editor_ids) THEN
      NEW.editor_ids := OLD.editor_ids || acting_user();
    END IF;
  END IF;
  IF NEW.state = 'active' AND NOT installation_acts() THEN
    IF acting_user() = ANY (OLD.editor_ids) THEN
      RAISE EXCEPTION 'yang menulis template LKE tidak memberlakukannya sendiri' USING ERRCODE = 'TK062';
    END IF;
    IF NEW.activated_by_id IS DISTINCT FROM acting_user() THEN
      RAISE EXCEPTION 'template LKE diberlakukan atas nama yang melakukannya' USING ERRCODE = 'TK007';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER lke_version_guard BEFORE INSERT OR UPDATE ON lke_template_version FOR EACH ROW EXECUTE FUNCTION lke_version_guard();

CREATE FUNCTION lke_version_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' OR NOT writes_lke(OLD.government_id) THEN
    RAISE EXCEPTION 'template LKE yang sudah berlaku tidak dihapus' USING ERRCODE = 'TK061';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER lke_version_kept BEFORE DELETE ON lke_template_version FOR EACH ROW EXECUTE FUNCTION lke_version_kept();

-- ---------------------------------------------------------------- history
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON lke_template FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON lke_template_version FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON lke_template FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON lke_template_version FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
