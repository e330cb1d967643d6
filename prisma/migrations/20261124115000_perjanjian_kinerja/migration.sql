-- Perjanjian Kinerja: made from the plan, agreed by the superior's side, signed on paper; what was signed is replaced by
-- a Perubahan only, and never changed.

-- ---------------------------------------------------------------- tables
CREATE TYPE "AgreementState" AS ENUM ('draft', 'agreed', 'signed', 'changed');

CREATE TABLE "perjanjian_kinerja" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "state" "AgreementState" NOT NULL DEFAULT 'draft',
    "reason" TEXT,
    "place" TEXT,
    "signed_on" DATE,
    "promiser_name" TEXT,
    "promiser_title" TEXT NOT NULL,
    "promiser_kind" "HolderKind" NOT NULL DEFAULT 'definitif',
    "superior_name" TEXT,
    "superior_title" TEXT NOT NULL,
    "superior_kind" "HolderKind" NOT NULL DEFAULT 'definitif',
    "money_note" TEXT,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "author_id" UUID NOT NULL,
    "editor_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreed_by_id" UUID,
    "agreed_at" TIMESTAMPTZ(6),
    "signed_by_id" UUID,
    "signed_at" TIMESTAMPTZ(6),
    "returned_reason" TEXT,

    CONSTRAINT "perjanjian_kinerja_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "perjanjian_kinerja_agency_id_year_idx" ON "perjanjian_kinerja"("agency_id", "year");
CREATE INDEX "perjanjian_kinerja_author_id_idx" ON "perjanjian_kinerja"("author_id");
CREATE INDEX "perjanjian_kinerja_agreed_by_id_idx" ON "perjanjian_kinerja"("agreed_by_id");
CREATE INDEX "perjanjian_kinerja_signed_by_id_idx" ON "perjanjian_kinerja"("signed_by_id");
CREATE UNIQUE INDEX "perjanjian_kinerja_position_id_year_revision_key" ON "perjanjian_kinerja"("position_id", "year", "revision");
ALTER TABLE "perjanjian_kinerja" ADD CONSTRAINT "perjanjian_kinerja_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "perjanjian_kinerja" ADD CONSTRAINT "perjanjian_kinerja_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "perjanjian_kinerja" ADD CONSTRAINT "perjanjian_kinerja_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "perjanjian_kinerja" ADD CONSTRAINT "perjanjian_kinerja_agreed_by_id_fkey" FOREIGN KEY ("agreed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "perjanjian_kinerja" ADD CONSTRAINT "perjanjian_kinerja_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what it may say
ALTER TABLE perjanjian_kinerja
  ADD CONSTRAINT perjanjian_kinerja_years CHECK (year BETWEEN 1990 AND 2200 AND revision >= 0 AND version >= 1),
  ADD CONSTRAINT perjanjian_kinerja_text CHECK (btrim(promiser_title) <> '' AND btrim(superior_title) <> ''
    AND coalesce(btrim(promiser_name), '-') <> '' AND coalesce(btrim(superior_name), '-') <> ''
    AND coalesce(btrim(place), '-') <> '' AND coalesce(btrim(money_note), '-') <> ''),
  ADD CONSTRAINT perjanjian_kinerja_content CHECK (jsonb_typeof(content -> 'lines') IS NOT DISTINCT FROM 'array'
    AND jsonb_typeof(content -> 'money') IS NOT DISTINCT FROM 'array'),
  -- A Perubahan says why.
  ADD CONSTRAINT perjanjian_kinerja_reason CHECK (revision = 0 OR length(btrim(coalesce(reason, ''))) >= 10),
  ADD CONSTRAINT perjanjian_kinerja_agreed CHECK ((state <> 'draft') = (agreed_by_id IS NOT NULL AND agreed_at IS NOT NULL)
    AND (agreed_by_id IS NULL) = (agreed_at IS NULL)),
  ADD CONSTRAINT perjanjian_kinerja_signed CHECK ((state IN ('signed', 'changed'))
      = (signed_by_id IS NOT NULL AND signed_at IS NOT NULL AND signed_on IS NOT NULL)
    AND (signed_by_id IS NULL) = (signed_at IS NULL) AND (signed_by_id IS NULL) = (signed_on IS NULL)
    AND (signed_by_id IS NULL OR (place IS NOT NULL AND promiser_name IS NOT NULL AND superior_name IS NOT NULL))),
  ADD CONSTRAINT perjanjian_kinerja_returned CHECK (returned_reason IS NULL OR (state = 'draft' AND length(btrim(returned_reason)) >= 10)),
  ADD CONSTRAINT perjanjian_kinerja_one_open EXCLUDE USING gist (position_id WITH =, year WITH =) WHERE (state IN ('draft', 'agreed')),
  ADD CONSTRAINT perjanjian_kinerja_one_in_force EXCLUDE USING gist (position_id WITH =, year WITH =) WHERE (state = 'signed');

-- ---------------------------------------------------------------- whose it is
CREATE TRIGGER a_stays_with BEFORE UPDATE ON perjanjian_kinerja FOR EACH ROW
  EXECUTE FUNCTION stays_with('agency_id', 'position_id', 'year', 'revision', 'author_id', 'created_at');
CREATE TRIGGER same_agency_position BEFORE INSERT OR UPDATE ON perjanjian_kinerja FOR EACH ROW EXECUTE FUNCTION same_agency('position', 'position_id');

-- ---------------------------------------------------------------- one drafts, another agrees, and then it is signed
CREATE FUNCTION drafts_agreement(person uuid, of_agency uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT holds_role(person, 'verifier', of_agency) OR holds_role(person, 'manager', of_agency)
$$;
-- The superior's side: the head of the agency for everybody below; above the head stands the government.
CREATE FUNCTION agrees_to_agreement(person uuid, of_position uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "position" p WHERE p.id = of_position AND CASE WHEN p.level = 'kepala'
    THEN holds_role(person, 'leader', p.agency_id) OR holds_role(person, 'manager', p.agency_id)
    ELSE holds_role(person, 'head', p.agency_id) END)
$$;
-- Who notes that the paper was signed.
CREATE FUNCTION notes_signing(person uuid, of_agency uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT holds_role(person, 'head', of_agency) OR holds_role(person, 'manager', of_agency)
$$;
-- An indicator without a target, or nothing promised at all.
CREATE FUNCTION agreement_has_holes(content jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_array_length(content -> 'lines') = 0
    OR EXISTS (SELECT 1 FROM jsonb_array_elements(content -> 'lines') AS line WHERE coalesce(btrim(line ->> 'target'), '') = '')
$$;

CREATE FUNCTION perjanjian_kinerja_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  me uuid := acting_user();
  last perjanjian_kinerja;
  written boolean;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' OR NEW.author_id <> me OR NOT drafts_agreement(me, NEW.agency_id) THEN
      RAISE EXCEPTION 'perjanjian kinerja disusun perencana atas namanya sendiri' USING ERRCODE = 'TK081';
    END IF;
    SELECT * INTO last FROM perjanjian_kinerja p
      WHERE p.position_id = NEW.position_id AND p.year = NEW.year ORDER BY p.revision DESC LIMIT 1 FOR UPDATE;
    IF NEW.revision <> coalesce(last.revision + 1, 0) OR coalesce(last.state, 'signed') <> 'signed' THEN
      RAISE EXCEPTION 'perubahan mengikuti perjanjian yang sudah ditandatangani, satu demi satu' USING ERRCODE = 'TK082';
    END IF;
    NEW.editor_ids := ARRAY[me];
    RETURN NEW;
  END IF;
  -- Place and day are what the paper says; they are known when it is signed.
  written := (to_jsonb(NEW) - '{state,version,agreed_by_id,agreed_at,signed_by_id,signed_at,returned_reason,editor_ids,place,signed_on}'::text[])
    <> (to_jsonb(OLD) - '{state,version,agreed_by_id,agreed_at,signed_by_id,signed_at,returned_reason,editor_ids,place,signed_on}'::text[]);
  IF written AND (OLD.state <> 'draft' OR NEW.state <> 'draft') THEN
    RAISE EXCEPTION 'isi perjanjian yang sudah disepakati tetap' USING ERRCODE = 'TK082';
  END IF;
  IF (NEW.place, NEW.signed_on) IS DISTINCT FROM (OLD.place, OLD.signed_on)
      AND NOT (OLD.state = 'draft' AND NEW.state = 'draft') AND NOT (OLD.state = 'agreed' AND NEW.state = 'signed') THEN
    RAISE EXCEPTION 'tempat dan tanggal dicatat saat ditandatangani' USING ERRCODE = 'TK082';
  END IF;
  NEW.editor_ids := OLD.editor_ids;
  IF written OR (OLD.state = 'draft' AND NEW.state = 'draft' AND NEW.place IS DISTINCT FROM OLD.place) THEN
    IF NOT drafts_agreement(me, NEW.agency_id) THEN
      RAISE EXCEPTION 'perjanjian kinerja disusun perencana' USING ERRCODE = 'TK081';
    END IF;
    IF NOT me = ANY (OLD.editor_ids) THEN
      NEW.editor_ids := OLD.editor_ids || me;
    END IF;
  END IF;
  IF NEW.state = OLD.state THEN
    IF OLD.state <> 'draft' OR (NEW.returned_reason IS DISTINCT FROM OLD.returned_reason) THEN
      RAISE EXCEPTION 'perjanjian yang sudah disepakati tetap' USING ERRCODE = 'TK082';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.state, NEW.state) NOT IN (('draft', 'agreed'), ('agreed', 'draft'), ('agreed', 'signed'), ('signed', 'changed')) THEN
    RAISE EXCEPTION 'langkah dari % ke % tidak dikenal', OLD.state, NEW.state USING ERRCODE = 'TK082';
  END IF;
  IF NEW.state = 'agreed' THEN
    IF NEW.agreed_by_id IS DISTINCT FROM me OR NOT agrees_to_agreement(me, NEW.position_id) OR me = ANY (OLD.editor_ids) THEN
      RAISE EXCEPTION 'perjanjian disepakati pihak atasan yang tidak ikut menyusunnya' USING ERRCODE = 'TK081';
    END IF;
    IF agreement_has_holes(NEW.content) THEN
      RAISE EXCEPTION 'masih ada indikator tanpa target' USING ERRCODE = 'TK083';
    END IF;
  ELSIF NEW.state = 'draft' THEN
    IF NOT (agrees_to_agreement(me, NEW.position_id) OR notes_signing(me, NEW.agency_id)) THEN
      RAISE EXCEPTION 'perjanjian dikembalikan oleh pihak atasan' USING ERRCODE = 'TK081';
    END IF;
    IF NEW.returned_reason IS NULL THEN
      RAISE EXCEPTION 'pengembalian beralasan' USING ERRCODE = 'TK082';
    END IF;
  ELSIF NEW.state = 'signed' THEN
    IF NEW.signed_by_id IS DISTINCT FROM me OR NOT notes_signing(me, NEW.agency_id) THEN
      RAISE EXCEPTION 'penandatanganan dicatat kepala instansi atau pengelola' USING ERRCODE = 'TK081';
    END IF;
    IF (NEW.agreed_by_id, NEW.agreed_at) IS DISTINCT FROM (OLD.agreed_by_id, OLD.agreed_at) THEN
      RAISE EXCEPTION 'persetujuan yang sudah dicatat tetap' USING ERRCODE = 'TK082';
    END IF;
    -- What is signed takes the place of what was.
    UPDATE perjanjian_kinerja SET state = 'changed', version = version + 1
    WHERE position_id = NEW.position_id AND year = NEW.year AND state = 'signed';
  ELSIF pg_trigger_depth() < 2 OR (to_jsonb(NEW) - '{state,version}'::text[]) <> (to_jsonb(OLD) - '{state,version}'::text[]) THEN
    RAISE EXCEPTION 'perjanjian diganti oleh perubahan yang ditandatangani' USING ERRCODE = 'TK082';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER perjanjian_kinerja_guard BEFORE INSERT OR UPDATE ON perjanjian_kinerja FOR EACH ROW EXECUTE FUNCTION perjanjian_kinerja_guard();

CREATE FUNCTION perjanjian_kinerja_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' THEN
    RAISE EXCEPTION 'perjanjian yang sudah disepakati tidak dihapus' USING ERRCODE = 'TK082';
  END IF;
  IF NOT drafts_agreement(acting_user(), OLD.agency_id) THEN
    RAISE EXCEPTION 'draf perjanjian dihapus perencana' USING ERRCODE = 'TK081';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER perjanjian_kinerja_kept BEFORE DELETE ON perjanjian_kinerja FOR EACH ROW EXECUTE FUNCTION perjanjian_kinerja_kept();

-- ---------------------------------------------------------------- history
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON perjanjian_kinerja FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON perjanjian_kinerja FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
