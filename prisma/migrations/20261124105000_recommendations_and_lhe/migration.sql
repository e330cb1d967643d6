-- What the inspectorate recommends and what becomes of it; its report (LHE) until it is final; the score of an evaluation
-- as the realisasi of an indicator.

-- ---------------------------------------------------------------- tables
ALTER TYPE "RealisasiSource" ADD VALUE 'evaluation';
CREATE TYPE "RecommendationState" AS ENUM ('draft', 'issued', 'planned', 'reported', 'closed');
CREATE TYPE "RecommendationDeed" AS ENUM ('issue', 'plan', 'report', 'accept', 'send_back', 'reopen');
CREATE TYPE "LheState" AS ENUM ('draft', 'reviewed', 'final');

CREATE TABLE "recommendation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "evaluation_id" UUID,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "place" TEXT,
    "text" TEXT NOT NULL,
    "owner_unit_id" UUID,
    "owner_title" TEXT,
    "due_on" DATE,
    "state" "RecommendationState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issued_at" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "recommendation_action" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "recommendation_action_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "recommendation_evidence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "page_note" TEXT,
    "linked_by_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recommendation_evidence_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "recommendation_step" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "deed" "RecommendationDeed" NOT NULL,
    "from_state" "RecommendationState" NOT NULL,
    "to_state" "RecommendationState" NOT NULL,
    "note" TEXT,
    "actor_id" UUID NOT NULL,
    "actor_role" "Role" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recommendation_step_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "lhe" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "state" "LheState" NOT NULL DEFAULT 'draft',
    "number" TEXT,
    "place" TEXT,
    "dated_on" DATE,
    "returned_reason" TEXT,
    "worksheet" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(6),
    "finalised_by_id" UUID,
    "finalised_at" TIMESTAMPTZ(6),
    "code" TEXT,
    "hash" TEXT,
    "frozen" JSONB,
    "score" DECIMAL(65,30),
    "predikat" TEXT,

    CONSTRAINT "lhe_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "lhe_section" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "lhe_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "edited_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lhe_section_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "lhe_editor" (
    "lhe_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lhe_editor_pkey" PRIMARY KEY ("lhe_id","user_id")
);

CREATE TABLE "evaluation_binding" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "year_from" INTEGER NOT NULL,
    "bound_by_id" UUID NOT NULL,
    "bound_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_binding_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "realisasi" ADD COLUMN "lhe_id" UUID;

CREATE UNIQUE INDEX "recommendation_agency_id_year_number_key" ON "recommendation"("agency_id", "year", "number");
CREATE INDEX "recommendation_evaluation_id_idx" ON "recommendation"("evaluation_id");
CREATE INDEX "recommendation_owner_unit_id_idx" ON "recommendation"("owner_unit_id");
CREATE INDEX "recommendation_created_by_id_idx" ON "recommendation"("created_by_id");
CREATE INDEX "recommendation_action_agency_id_idx" ON "recommendation_action"("agency_id");
CREATE INDEX "recommendation_action_recommendation_id_idx" ON "recommendation_action"("recommendation_id");
CREATE UNIQUE INDEX "recommendation_evidence_recommendation_id_evidence_id_key" ON "recommendation_evidence"("recommendation_id", "evidence_id");
CREATE INDEX "recommendation_evidence_agency_id_idx" ON "recommendation_evidence"("agency_id");
CREATE INDEX "recommendation_evidence_evidence_id_idx" ON "recommendation_evidence"("evidence_id");
CREATE INDEX "recommendation_evidence_linked_by_id_idx" ON "recommendation_evidence"("linked_by_id");
CREATE INDEX "recommendation_step_agency_id_idx" ON "recommendation_step"("agency_id");
CREATE INDEX "recommendation_step_recommendation_id_at_idx" ON "recommendation_step"("recommendation_id", "at");
CREATE INDEX "recommendation_step_actor_id_idx" ON "recommendation_step"("actor_id");
CREATE UNIQUE INDEX "lhe_evaluation_id_key" ON "lhe"("evaluation_id");
CREATE UNIQUE INDEX "lhe_agency_id_year_key" ON "lhe"("agency_id", "year");
CREATE UNIQUE INDEX "lhe_code_key" ON "lhe"("code");
CREATE INDEX "lhe_created_by_id_idx" ON "lhe"("created_by_id");
CREATE INDEX "lhe_reviewed_by_id_idx" ON "lhe"("reviewed_by_id");
CREATE INDEX "lhe_finalised_by_id_idx" ON "lhe"("finalised_by_id");
CREATE UNIQUE INDEX "lhe_section_lhe_id_key_key" ON "lhe_section"("lhe_id", "key");
CREATE INDEX "lhe_section_agency_id_idx" ON "lhe_section"("agency_id");
CREATE INDEX "lhe_editor_user_id_idx" ON "lhe_editor"("user_id");
CREATE INDEX "realisasi_lhe_id_idx" ON "realisasi"("lhe_id");
CREATE UNIQUE INDEX "evaluation_binding_indicator_id_key" ON "evaluation_binding"("indicator_id");
CREATE INDEX "evaluation_binding_agency_id_idx" ON "evaluation_binding"("agency_id");
CREATE INDEX "evaluation_binding_bound_by_id_idx" ON "evaluation_binding"("bound_by_id");

ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_owner_unit_id_fkey" FOREIGN KEY ("owner_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation_action" ADD CONSTRAINT "recommendation_action_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation_action" ADD CONSTRAINT "recommendation_action_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "recommendation_evidence" ADD CONSTRAINT "recommendation_evidence_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation_evidence" ADD CONSTRAINT "recommendation_evidence_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "recommendation_evidence" ADD CONSTRAINT "recommendation_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation_evidence" ADD CONSTRAINT "recommendation_evidence_linked_by_id_fkey" FOREIGN KEY ("linked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation_step" ADD CONSTRAINT "recommendation_step_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation_step" ADD CONSTRAINT "recommendation_step_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "recommendation_step" ADD CONSTRAINT "recommendation_step_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lhe" ADD CONSTRAINT "lhe_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lhe" ADD CONSTRAINT "lhe_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lhe" ADD CONSTRAINT "lhe_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lhe" ADD CONSTRAINT "lhe_finalised_by_id_fkey" FOREIGN KEY ("finalised_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lhe_section" ADD CONSTRAINT "lhe_section_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lhe_section" ADD CONSTRAINT "lhe_section_lhe_id_fkey" FOREIGN KEY ("lhe_id") REFERENCES "lhe"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "lhe_editor" ADD CONSTRAINT "lhe_editor_lhe_id_fkey" FOREIGN KEY ("lhe_id") REFERENCES "lhe"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "lhe_editor" ADD CONSTRAINT "lhe_editor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_binding" ADD CONSTRAINT "evaluation_binding_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_binding" ADD CONSTRAINT "evaluation_binding_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_binding" ADD CONSTRAINT "evaluation_binding_bound_by_id_fkey" FOREIGN KEY ("bound_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "realisasi" ADD CONSTRAINT "realisasi_lhe_id_fkey" FOREIGN KEY ("lhe_id") REFERENCES "lhe"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what they may say
ALTER TABLE recommendation
  ADD CONSTRAINT recommendation_text CHECK (length(btrim(text)) >= 10 AND (owner_title IS NULL OR btrim(owner_title) <> '')),
  ADD CONSTRAINT recommendation_counts CHECK (year BETWEEN 2000 AND 2100 AND number >= 1 AND version >= 1),
  -- What was given has an owner and an end.
  ADD CONSTRAINT recommendation_given CHECK (state = 'draft' OR (owner_title IS NOT NULL AND due_on IS NOT NULL AND issued_at IS NOT NULL)),
  ADD CONSTRAINT recommendation_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL));
ALTER TABLE recommendation_action ADD CONSTRAINT recommendation_action_text CHECK (btrim(text) <> '' AND btrim(responsible) <> '');
ALTER TABLE recommendation_step ADD CONSTRAINT recommendation_step_reason CHECK
  (deed NOT IN ('send_back', 'reopen', 'report') OR length(btrim(coalesce(note, ''))) >= 5);
ALTER TABLE lhe
  ADD CONSTRAINT lhe_year CHECK (year BETWEEN 2000 AND 2100 AND version >= 1),
  ADD CONSTRAINT lhe_reviewed CHECK ((state = 'draft') = (reviewed_at IS NULL) AND (reviewed_at IS NULL) = (reviewed_by_id IS NULL)),
  ADD CONSTRAINT lhe_final CHECK (
    (state = 'final') = (finalised_at IS NOT NULL) AND (state = 'final') = (finalised_by_id IS NOT NULL)
    AND (state = 'final') = (code IS NOT NULL) AND (state = 'final') = (hash IS NOT NULL) AND (state = 'final') = (frozen IS NOT NULL)
    AND (state = 'final') = (score IS NOT NULL) AND (state = 'final') = (predikat IS NOT NULL)
    AND (state <> 'final' OR (btrim(coalesce(number, '')) <> '' AND btrim(coalesce(place, '')) <> '' AND dated_on IS NOT NULL))),
  ADD CONSTRAINT lhe_code CHECK (code IS NULL OR code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  ADD CONSTRAINT lhe_hash CHECK (hash IS NULL OR hash ~ '^[0-9a-f]{64}$');
ALTER TABLE lhe_section ADD CONSTRAINT lhe_section_text CHECK (version >= 1 AND length(body) <= 20000);
ALTER TABLE evaluation_binding ADD CONSTRAINT evaluation_binding_year CHECK (year_from BETWEEN 2000 AND 2100);

-- ---------------------------------------------------------------- whose they are
CREATE TRIGGER same_agency_unit BEFORE INSERT OR UPDATE ON recommendation FOR EACH ROW EXECUTE FUNCTION same_agency('unit', 'owner_unit_id');
CREATE TRIGGER same_agency_recommendation BEFORE INSERT OR UPDATE ON recommendation_action FOR EACH ROW EXECUTE FUNCTION same_agency('recommendation', 'recommendation_id');
CREATE TRIGGER same_agency_recommendation BEFORE INSERT OR UPDATE ON recommendation_evidence FOR EACH ROW EXECUTE FUNCTION same_agency('recommendation', 'recommendation_id');
CREATE TRIGGER same_agency_evidence BEFORE INSERT OR UPDATE ON recommendation_evidence FOR EACH ROW EXECUTE FUNCTION same_agency('evidence', 'evidence_id');
CREATE TRIGGER same_agency_recommendation BEFORE INSERT OR UPDATE ON recommendation_step FOR EACH ROW EXECUTE FUNCTION same_agency('recommendation', 'recommendation_id');
CREATE TRIGGER same_agency_lhe BEFORE INSERT OR UPDATE ON lhe_section FOR EACH ROW EXECUTE FUNCTION same_agency('lhe', 'lhe_id');
CREATE TRIGGER same_agency_indicator BEFORE INSERT OR UPDATE ON evaluation_binding FOR EACH ROW EXECUTE FUNCTION same_agency('indicator', 'indicator_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON recommendation FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'evaluation_id', 'year', 'created_by_id', 'created_at');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON recommendation_action FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'recommendation_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON recommendation_evidence FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'recommendation_id', 'evidence_id', 'linked_by_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON lhe FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'evaluation_id', 'year', 'created_by_id', 'created_at');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON lhe_section FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'lhe_id', 'key');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON evaluation_binding FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'indicator_id');

-- The inspectorate of its government, and never somebody who works for the agency itself.
CREATE FUNCTION inspects_agency(person uuid, of_agency uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT works_at(person, of_agency) AND (holds_role(person, 'evaluator', of_agency)
    OR holds_role(person, 'team_lead', of_agency) OR holds_role(person, 'inspector', of_agency))
$$;

-- ---------------------------------------------------------------- recommendations
-- Written by the inspectorate, given once and for all, answered by the agency, closed and opened again by the inspectorate.
CREATE FUNCTION recommendation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  by_agency boolean;
BEGIN
  IF installation_acts() THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN
      RAISE EXCEPTION 'rekomendasi lahir sebagai draf' USING ERRCODE = 'TK003';
    END IF;
    IF NEW.created_by_id <> acting_user() OR NOT inspects_agency(acting_user(), NEW.agency_id) THEN
      RAISE EXCEPTION 'rekomendasi ditulis oleh inspektorat, tidak oleh pegawai instansinya' USING ERRCODE = 'TK007';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'draft' AND (NEW.text, NEW.number, NEW.place, NEW.owner_unit_id, NEW.owner_title, NEW.due_on, NEW.issued_at)
      IS DISTINCT FROM (OLD.text, OLD.number, OLD.place, OLD.owner_unit_id, OLD.owner_title, OLD.due_on, OLD.issued_at) THEN
    RAISE EXCEPTION 'rekomendasi yang sudah diberikan tidak diubah' USING ERRCODE = 'TK002';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (('draft', 'issued'), ('issued', 'planned'), ('planned', 'reported'),
      ('reported', 'closed'), ('reported', 'planned'), ('closed', 'planned')) THEN
    RAISE EXCEPTION 'langkah dari % ke % tidak dikenal', OLD.state, NEW.state USING ERRCODE = 'TK003';
  END IF;
  by_agency := (OLD.state, NEW.state) IN (('issued', 'planned'), ('planned', 'reported'), ('issued', 'issued'), ('planned', 'planned'));
  IF by_agency AND NOT works_at(acting_user(), NEW.agency_id) THEN
    RAISE EXCEPTION 'rencana aksi dan laporannya oleh instansi sendiri' USING ERRCODE = 'TK007';
  END IF;
  IF NOT by_agency AND NOT inspects_agency(acting_user(), NEW.agency_id) THEN
    RAISE EXCEPTION 'langkah ini oleh inspektorat, tidak oleh pegawai instansinya' USING ERRCODE = 'TK007';
  END IF;
  IF NEW.state IN ('planned', 'reported') AND NOT EXISTS (SELECT 1 FROM recommendation_action a WHERE a.recommendation_id = NEW.id) THEN
    RAISE EXCEPTION 'rekomendasi ini belum mempunyai rencana aksi' USING ERRCODE = 'TK051';
  END IF;
  IF NEW.state IN ('reported', 'closed') AND NOT EXISTS (SELECT 1 FROM recommendation_evidence e WHERE e.recommendation_id = NEW.id) THEN
    RAISE EXCEPTION 'tindak lanjut ini belum mempunyai bukti' USING ERRCODE = 'TK052';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER recommendation_guard BEFORE INSERT OR UPDATE ON recommendation FOR EACH ROW EXECUTE FUNCTION recommendation_guard();

CREATE FUNCTION recommendation_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' OR NOT (installation_acts() OR inspects_agency(acting_user(), OLD.agency_id)) THEN
    RAISE EXCEPTION 'rekomendasi yang sudah diberikan tidak dihapus' USING ERRCODE = 'TK002';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER recommendation_kept BEFORE DELETE ON recommendation FOR EACH ROW EXECUTE FUNCTION recommendation_kept();

-- The answer of the agency, while the recommendation is in its hands.
CREATE FUNCTION recommendation_answered() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  now_in text := (SELECT state::text FROM recommendation WHERE id = (one ->> 'recommendation_id')::uuid);
BEGIN
  IF NOT installation_acts() AND NOT works_at(acting_user(), (one ->> 'agency_id')::uuid) THEN
    RAISE EXCEPTION 'rencana aksi dan buktinya oleh instansi sendiri' USING ERRCODE = 'TK007';
  END IF;
  IF NOT installation_acts() AND now_in NOT IN ('issued', 'planned') THEN
    RAISE EXCEPTION 'rekomendasi ini tidak sedang dikerjakan instansi' USING ERRCODE = 'TK002';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER recommendation_answered BEFORE INSERT OR UPDATE OR DELETE ON recommendation_action FOR EACH ROW EXECUTE FUNCTION recommendation_answered();
CREATE TRIGGER recommendation_answered BEFORE INSERT OR UPDATE OR DELETE ON recommendation_evidence FOR EACH ROW EXECUTE FUNCTION recommendation_answered();

CREATE FUNCTION recommendation_step_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'langkah yang sudah diambil tidak diubah' USING ERRCODE = 'TK005';
  END IF;
  IF NOT installation_acts() AND (NEW.actor_id <> acting_user() OR NOT holds_role(NEW.actor_id, NEW.actor_role, NEW.agency_id)) THEN
    RAISE EXCEPTION 'langkah hanya oleh pemegang perannya' USING ERRCODE = 'TK007';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER recommendation_step_signed BEFORE INSERT OR UPDATE OR DELETE ON recommendation_step FOR EACH ROW EXECUTE FUNCTION recommendation_step_signed();

-- ---------------------------------------------------------------- the report
-- Draft → reviewed → final. Neither the reviewer nor the signer wrote in it, and they are two. Once final it stays.
CREATE FUNCTION lhe_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.state = 'final') THEN
    RAISE EXCEPTION 'laporan hasil evaluasi tidak dihapus, dan sesudah final tidak diubah' USING ERRCODE = 'TK002';
  END IF;
  IF installation_acts() THEN
    RETURN NEW;
  END IF;
  IF NOT inspects_agency(acting_user(), NEW.agency_id) THEN
    RAISE EXCEPTION 'laporan hasil evaluasi disusun oleh inspektorat' USING ERRCODE = 'TK007';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' OR NEW.created_by_id <> acting_user() THEN
      RAISE EXCEPTION 'laporan hasil evaluasi lahir sebagai draf' USING ERRCODE = 'TK003';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.state = OLD.state THEN
    IF OLD.state <> 'draft' THEN
      RAISE EXCEPTION 'laporan ini sedang direviu, jadi terkunci' USING ERRCODE = 'TK002';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.state, NEW.state) NOT IN (('draft', 'reviewed'), ('reviewed', 'draft'), ('reviewed', 'final')) THEN
    RAISE EXCEPTION 'langkah dari % ke % tidak dikenal', OLD.state, NEW.state USING ERRCODE = 'TK003';
  END IF;
  IF NEW.state IN ('reviewed', 'final') THEN
    IF NOT (holds_role(acting_user(), 'inspector', NEW.agency_id)
        OR (NEW.state = 'reviewed' AND holds_role(acting_user(), 'team_lead', NEW.agency_id))) THEN
      RAISE EXCEPTION 'laporan direviu ketua tim dan ditetapkan inspektur' USING ERRCODE = 'TK007';
    END IF;
    -- The table comes with a later migration; what stands in here is looked at when it is needed.
    IF NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.id = NEW.evaluation_id AND e.state = 'approved') THEN
      RAISE EXCEPTION 'laporan menurut evaluasi yang sudah disetujui' USING ERRCODE = 'TK003';
    END IF;
    IF EXISTS (SELECT 1 FROM lhe_editor e WHERE e.lhe_id = NEW.id AND e.user_id = acting_user())
        OR (NEW.state = 'final' AND OLD.reviewed_by_id = acting_user()) THEN
      RAISE EXCEPTION 'yang menulis laporan tidak mereviu atau menetapkannya sendiri' USING ERRCODE = 'TK004';
    END IF;
    IF (CASE NEW.state WHEN 'reviewed' THEN NEW.reviewed_by_id ELSE NEW.finalised_by_id END) IS DISTINCT FROM acting_user() THEN
      RAISE EXCEPTION 'langkah dicatat atas nama yang melakukannya' USING ERRCODE = 'TK007';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER lhe_guard BEFORE INSERT OR UPDATE OR DELETE ON lhe FOR EACH ROW EXECUTE FUNCTION lhe_guard();

CREATE FUNCTION lhe_section_written() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_lhe uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.lhe_id ELSE NEW.lhe_id END;
  of_agency uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.agency_id ELSE NEW.agency_id END;
BEGIN
  IF NOT installation_acts() AND NOT inspects_agency(acting_user(), of_agency) THEN
    RAISE EXCEPTION 'laporan hasil evaluasi disusun oleh inspektorat' USING ERRCODE = 'TK007';
  END IF;
  IF (SELECT state FROM lhe WHERE id = of_lhe) <> 'draft' THEN
    RAISE EXCEPTION 'laporan ini sudah direviu, jadi terkunci' USING ERRCODE = 'TK002';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER lhe_section_written BEFORE INSERT OR UPDATE OR DELETE ON lhe_section FOR EACH ROW EXECUTE FUNCTION lhe_section_written();

CREATE FUNCTION lhe_section_edited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.body IS DISTINCT FROM OLD.body THEN
    INSERT INTO lhe_editor (lhe_id, user_id) VALUES (NEW.lhe_id, acting_user())
    ON CONFLICT (lhe_id, user_id) DO UPDATE SET at = now();
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER lhe_section_edited AFTER INSERT OR UPDATE ON lhe_section FOR EACH ROW EXECUTE FUNCTION lhe_section_edited();
CREATE TRIGGER editors_are_found BEFORE INSERT OR UPDATE OR DELETE ON lhe_editor FOR EACH ROW EXECUTE FUNCTION editors_are_found();

-- ---------------------------------------------------------------- the result used
-- A bound indicator takes its value of a year, in the last period in which it is measured, from the final report of that
-- year. The number itself stays in the report: here is only which one.
CREATE FUNCTION takes_evaluation(of_indicator uuid, of_period uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM evaluation_binding b JOIN indicator i ON i.id = b.indicator_id JOIN period p ON p.id = of_period
    WHERE b.indicator_id = of_indicator AND p.year >= b.year_from AND p.ends_on = make_date(p.year, 12, 31)
      AND (CASE WHEN i.measured_in = '{}' THEN p.kind = 'year'
           ELSE coalesce(nullif(split_part(p.code, '-', 2), ''), 'Y') = ANY (i.measured_in) END))
$$;

CREATE FUNCTION realisasi_from_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.source <> 'document' AND takes_evaluation(NEW.indicator_id, NEW.period_id) THEN
      NEW.source := 'evaluation';
      NEW.lhe_id := (SELECT l.id FROM lhe l JOIN period p ON p.id = NEW.period_id
        WHERE l.agency_id = NEW.agency_id AND l.year = p.year AND l.state = 'final');
    ELSIF NEW.source::text = 'evaluation' THEN
      RAISE EXCEPTION 'indikator ini tidak diambil dari evaluasi' USING ERRCODE = 'TK053';
    END IF;
  ELSIF OLD.source::text = 'evaluation' AND NEW.source <> OLD.source AND takes_evaluation(NEW.indicator_id, NEW.period_id) THEN
    RAISE EXCEPTION 'nilai indikator ini diambil dari evaluasi' USING ERRCODE = 'TK053';
  END IF;
  IF NEW.source::text = 'evaluation' AND (NEW.direct_amount IS NOT NULL OR NEW.not_applicable_reason IS NOT NULL) THEN
    RAISE EXCEPTION 'nilai indikator ini diambil dari evaluasi' USING ERRCODE = 'TK053';
  END IF;
  IF (NEW.lhe_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM lhe l JOIN period p ON p.id = NEW.period_id
        WHERE l.id = NEW.lhe_id AND l.agency_id = NEW.agency_id AND l.year = p.year AND l.state = 'final'))
      OR (NEW.lhe_id IS NOT NULL AND NEW.source::text <> 'evaluation') THEN
    RAISE EXCEPTION 'nilai diambil dari laporan final instansi dan tahun yang sama' USING ERRCODE = 'TK053';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.lhe_id IS DISTINCT FROM OLD.lhe_id THEN
    IF OLD.state <> 'draft' THEN
      RAISE EXCEPTION 'realisasi ini sudah dikirim dan terkunci' USING ERRCODE = 'TK002';
    END IF;
    NEW.value_version := OLD.value_version + 1;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER a_from_evaluation BEFORE INSERT OR UPDATE ON realisasi FOR EACH ROW EXECUTE FUNCTION realisasi_from_evaluation();

-- A report that becomes final hands its score to the drafts that wait for it.
CREATE FUNCTION lhe_used() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE realisasi r SET lhe_id = NEW.id, version = r.version + 1 FROM period p
  WHERE p.id = r.period_id AND p.year = NEW.year AND r.agency_id = NEW.agency_id AND r.source::text = 'evaluation' AND r.state = 'draft';
  RETURN NULL;
END
$$;
CREATE TRIGGER lhe_used AFTER UPDATE ON lhe FOR EACH ROW WHEN (OLD.state <> 'final' AND NEW.state = 'final') EXECUTE FUNCTION lhe_used();

-- ---------------------------------------------------------------- history
DO $$
DECLARE business text;
BEGIN
  FOREACH business IN ARRAY ARRAY['recommendation', 'recommendation_action', 'recommendation_evidence', 'recommendation_step', 'lhe', 'lhe_section', 'evaluation_binding'] LOOP
    EXECUTE format('CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION record_history()', business);
    EXECUTE format('CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION history_is_final()', business);
  END LOOP;
END
$$;
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON lhe_editor FOR EACH ROW EXECUTE FUNCTION record_history('lhe', 'lhe_id');
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON lhe_editor FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
