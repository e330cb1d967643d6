-- The evaluation of an agency for a year: the agency's own assessment, the evaluators' answers beside it, each kept for
-- good, and the steps by which it becomes the government's word.

-- ---------------------------------------------------------------- tables
CREATE TYPE "EvaluationState" AS ENUM ('assessing', 'scoring', 'reviewing', 'reviewed', 'approved');
CREATE TYPE "EvaluationDeed" AS ENUM ('submit', 'finish', 'review', 'approve', 'return_part', 'return_all');
CREATE TYPE "EvaluationDuty" AS ENUM ('evaluator', 'team_lead', 'inspector');
CREATE TYPE "ProbeAnswer" AS ENUM ('yes', 'partly', 'no');

CREATE TABLE "evaluation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "template_version_id" UUID NOT NULL,
    "state" "EvaluationState" NOT NULL DEFAULT 'assessing',
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(6),
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(6),
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(6),
    "override_predikat" TEXT,
    "override_reason" TEXT,
    "override_by_id" UUID,
    "frozen" JSONB,
    "score" DECIMAL(65,30),
    "predikat" TEXT,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evaluation_member" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "duty" "EvaluationDuty" NOT NULL,
    "parts" TEXT[],

    CONSTRAINT "evaluation_member_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "self_answer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "probe" "ProbeAnswer",
    "answer" TEXT,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "edited_by_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "self_answer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evaluation_evidence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "evidence_id" UUID NOT NULL,
    "page_note" TEXT,
    "linked_by_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_evidence_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evaluation_answer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "probe" "ProbeAnswer",
    "answer" TEXT,
    "note" TEXT,
    "above" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "edited_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_answer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evaluation_settlement" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "probe" "ProbeAnswer",
    "answer" TEXT,
    "reason" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "settled_by_id" UUID NOT NULL,
    "settled_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_settlement_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evaluation_explanation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_explanation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evaluation_return" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "returned_by_id" UUID NOT NULL,
    "returned_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(6),

    CONSTRAINT "evaluation_return_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evaluation_step" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "deed" "EvaluationDeed" NOT NULL,
    "from_state" "EvaluationState" NOT NULL,
    "to_state" "EvaluationState" NOT NULL,
    "reason" TEXT,
    "actor_id" UUID NOT NULL,
    "actor_role" "Role" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_step_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "evaluation_template_version_id_idx" ON "evaluation"("template_version_id");
CREATE INDEX "evaluation_started_by_id_idx" ON "evaluation"("started_by_id");
CREATE INDEX "evaluation_reviewed_by_id_idx" ON "evaluation"("reviewed_by_id");
CREATE INDEX "evaluation_approved_by_id_idx" ON "evaluation"("approved_by_id");
CREATE INDEX "evaluation_override_by_id_idx" ON "evaluation"("override_by_id");
CREATE UNIQUE INDEX "evaluation_agency_id_year_key" ON "evaluation"("agency_id", "year");
CREATE INDEX "evaluation_member_agency_id_idx" ON "evaluation_member"("agency_id");
CREATE INDEX "evaluation_member_user_id_idx" ON "evaluation_member"("user_id");
CREATE UNIQUE INDEX "evaluation_member_evaluation_id_user_id_key" ON "evaluation_member"("evaluation_id", "user_id");
CREATE INDEX "self_answer_agency_id_idx" ON "self_answer"("agency_id");
CREATE INDEX "self_answer_edited_by_id_idx" ON "self_answer"("edited_by_id");
CREATE UNIQUE INDEX "self_answer_evaluation_id_key_key" ON "self_answer"("evaluation_id", "key");
CREATE INDEX "evaluation_evidence_agency_id_idx" ON "evaluation_evidence"("agency_id");
CREATE INDEX "evaluation_evidence_evidence_id_idx" ON "evaluation_evidence"("evidence_id");
CREATE INDEX "evaluation_evidence_linked_by_id_idx" ON "evaluation_evidence"("linked_by_id");
CREATE UNIQUE INDEX "evaluation_evidence_evaluation_id_key_evidence_id_key" ON "evaluation_evidence"("evaluation_id", "key", "evidence_id");
CREATE INDEX "evaluation_answer_agency_id_idx" ON "evaluation_answer"("agency_id");
CREATE INDEX "evaluation_answer_user_id_idx" ON "evaluation_answer"("user_id");
CREATE UNIQUE INDEX "evaluation_answer_evaluation_id_user_id_key_key" ON "evaluation_answer"("evaluation_id", "user_id", "key");
CREATE INDEX "evaluation_settlement_agency_id_idx" ON "evaluation_settlement"("agency_id");
CREATE INDEX "evaluation_settlement_settled_by_id_idx" ON "evaluation_settlement"("settled_by_id");
CREATE UNIQUE INDEX "evaluation_settlement_evaluation_id_key_key" ON "evaluation_settlement"("evaluation_id", "key");
CREATE INDEX "evaluation_explanation_agency_id_idx" ON "evaluation_explanation"("agency_id");
CREATE INDEX "evaluation_explanation_written_by_id_idx" ON "evaluation_explanation"("written_by_id");
CREATE UNIQUE INDEX "evaluation_explanation_evaluation_id_key_key" ON "evaluation_explanation"("evaluation_id", "key");
CREATE INDEX "evaluation_return_evaluation_id_idx" ON "evaluation_return"("evaluation_id");
CREATE INDEX "evaluation_return_agency_id_idx" ON "evaluation_return"("agency_id");
CREATE INDEX "evaluation_return_returned_by_id_idx" ON "evaluation_return"("returned_by_id");
CREATE INDEX "evaluation_step_evaluation_id_at_idx" ON "evaluation_step"("evaluation_id", "at");
CREATE INDEX "evaluation_step_agency_id_idx" ON "evaluation_step"("agency_id");
CREATE INDEX "evaluation_step_actor_id_idx" ON "evaluation_step"("actor_id");

ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_template_version_id_fkey" FOREIGN KEY ("template_version_id") REFERENCES "lke_template_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_override_by_id_fkey" FOREIGN KEY ("override_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_member" ADD CONSTRAINT "evaluation_member_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_member" ADD CONSTRAINT "evaluation_member_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "evaluation_member" ADD CONSTRAINT "evaluation_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "self_answer" ADD CONSTRAINT "self_answer_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "self_answer" ADD CONSTRAINT "self_answer_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "self_answer" ADD CONSTRAINT "self_answer_edited_by_id_fkey" FOREIGN KEY ("edited_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_evidence" ADD CONSTRAINT "evaluation_evidence_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_evidence" ADD CONSTRAINT "evaluation_evidence_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_evidence" ADD CONSTRAINT "evaluation_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_evidence" ADD CONSTRAINT "evaluation_evidence_linked_by_id_fkey" FOREIGN KEY ("linked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_settlement" ADD CONSTRAINT "evaluation_settlement_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_settlement" ADD CONSTRAINT "evaluation_settlement_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_settlement" ADD CONSTRAINT "evaluation_settlement_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_explanation" ADD CONSTRAINT "evaluation_explanation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_explanation" ADD CONSTRAINT "evaluation_explanation_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_explanation" ADD CONSTRAINT "evaluation_explanation_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_return" ADD CONSTRAINT "evaluation_return_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_return" ADD CONSTRAINT "evaluation_return_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_return" ADD CONSTRAINT "evaluation_return_returned_by_id_fkey" FOREIGN KEY ("returned_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_step" ADD CONSTRAINT "evaluation_step_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_step" ADD CONSTRAINT "evaluation_step_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_step" ADD CONSTRAINT "evaluation_step_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lhe" ADD CONSTRAINT "lhe_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what they may say
ALTER TABLE evaluation
  ADD CONSTRAINT evaluation_year CHECK (year BETWEEN 2000 AND 2100 AND version >= 1),
  ADD CONSTRAINT evaluation_submitted CHECK ((state = 'assessing') = (submitted_at IS NULL)),
  ADD CONSTRAINT evaluation_reviewed CHECK (
    (state IN ('reviewed', 'approved')) = (reviewed_at IS NOT NULL) AND (reviewed_at IS NULL) = (reviewed_by_id IS NULL)),
  ADD CONSTRAINT evaluation_approved CHECK (
    (state = 'approved') = (approved_at IS NOT NULL) AND (approved_at IS NULL) = (approved_by_id IS NULL)
    AND (state = 'approved') = (frozen IS NOT NULL) AND (state = 'approved') = (score IS NOT NULL)
    AND (state = 'approved') = (predikat IS NOT NULL)),
  ADD CONSTRAINT evaluation_override CHECK (
    (override_predikat IS NULL) = (override_reason IS NULL) AND (override_predikat IS NULL) = (override_by_id IS NULL)
    AND (override_reason IS NULL OR length(btrim(override_reason)) >= 20));
ALTER TABLE self_answer ADD CONSTRAINT self_answer_text CHECK (version >= 1 AND btrim(key) <> '' AND (reason IS NULL OR length(reason) <= 4000));
ALTER TABLE evaluation_answer ADD CONSTRAINT evaluation_answer_text CHECK (
  version >= 1 AND btrim(key) <> '' AND (note IS NULL OR length(note) <= 8000) AND (above IS NULL OR length(above) <= 4000));
ALTER TABLE evaluation_settlement ADD CONSTRAINT evaluation_settlement_reason CHECK (length(btrim(reason)) >= 10 AND version >= 1);
ALTER TABLE evaluation_explanation ADD CONSTRAINT evaluation_explanation_reason CHECK (length(btrim(reason)) >= 10);
ALTER TABLE evaluation_return ADD CONSTRAINT evaluation_return_reason CHECK (length(btrim(reason)) >= 5);
ALTER TABLE evaluation_step ADD CONSTRAINT evaluation_step_reason CHECK
  (deed NOT IN ('return_part', 'return_all') OR length(btrim(coalesce(reason, ''))) >= 5);

-- ---------------------------------------------------------------- whose they are
DO $$
DECLARE child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['evaluation_member', 'self_answer', 'evaluation_evidence', 'evaluation_answer',
      'evaluation_settlement', 'evaluation_explanation', 'evaluation_return', 'evaluation_step'] LOOP
    EXECUTE format('CREATE TRIGGER same_agency_evaluation BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION same_agency(''evaluation'', ''evaluation_id'')', child);
  END LOOP;
END
$$;
CREATE TRIGGER same_agency_evidence BEFORE INSERT OR UPDATE ON evaluation_evidence FOR EACH ROW EXECUTE FUNCTION same_agency('evidence', 'evidence_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON evaluation FOR EACH ROW
  EXECUTE FUNCTION stays_with('agency_id', 'year', 'template_version_id', 'started_by_id', 'started_at');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON evaluation_member FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'evaluation_id', 'user_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON self_answer FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'evaluation_id', 'key');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON evaluation_evidence FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'evaluation_id', 'key', 'evidence_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON evaluation_answer FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'evaluation_id', 'user_id', 'key');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON evaluation_settlement FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'evaluation_id', 'key');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON evaluation_return FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'evaluation_id', 'key', 'reason', 'returned_by_id', 'returned_at');

CREATE FUNCTION has_duty(person uuid, of_evaluation uuid, in_duty "EvaluationDuty") RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM evaluation_member m WHERE m.evaluation_id = of_evaluation AND m.user_id = person AND m.duty = in_duty)
$$;

-- ---------------------------------------------------------------- its way
-- Assessed by the agency, scored by evaluators, reviewed by the team lead, approved by the inspector: who answered anything
-- in it neither reviews nor approves it, and the reviewer does not approve. No administrator stands above this.
CREATE FUNCTION evaluation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.state = 'approved') THEN
    RAISE EXCEPTION 'evaluasi tidak dihapus, dan sesudah disetujui tidak diubah' USING ERRCODE = 'TK002';
  END IF;
  IF installation_acts() THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'assessing' OR NEW.started_by_id <> acting_user() THEN
      RAISE EXCEPTION 'evaluasi lahir sebagai penilaian mandiri' USING ERRCODE = 'TK003';
    END IF;
    IF NOT inspects_agency(acting_user(), NEW.agency_id) THEN
      RAISE EXCEPTION 'evaluasi dimulai oleh inspektorat, tidak oleh pegawai instansinya' USING ERRCODE = 'TK007';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.state = OLD.state THEN
    IF NOT inspects_agency(acting_user(), NEW.agency_id) THEN
      RAISE EXCEPTION 'evaluasi diurus oleh inspektorat' USING ERRCODE = 'TK007';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.state, NEW.state) NOT IN (('assessing', 'scoring'), ('scoring', 'reviewing'), ('reviewing', 'reviewed'),
      ('reviewed', 'approved'), ('reviewing', 'scoring'), ('reviewed', 'scoring')) THEN
    RAISE EXCEPTION 'langkah dari % ke % tidak dikenal', OLD.state, NEW.state USING ERRCODE = 'TK003';
  END IF;
  IF OLD.state = 'assessing' THEN
    IF NOT (holds_role(acting_user(), 'verifier', NEW.agency_id) OR holds_role(acting_user(), 'head', NEW.agency_id)) THEN
      RAISE EXCEPTION 'penilaian mandiri dikirim verifikator atau kepala instansi' USING ERRCODE = 'TK007';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT inspects_agency(acting_user(), NEW.agency_id) THEN
    RAISE EXCEPTION 'langkah ini oleh inspektorat, tidak oleh pegawai instansinya' USING ERRCODE = 'TK007';
  END IF;
  IF NEW.state = 'reviewing' AND NOT has_duty(acting_user(), NEW.id, 'evaluator') THEN
    RAISE EXCEPTION 'penilaian diselesaikan evaluatornya' USING ERRCODE = 'TK007';
  END IF;
  IF NEW.state IN ('reviewed', 'approved') THEN
    IF NOT has_duty(acting_user(), NEW.id, (CASE NEW.state WHEN 'reviewed' THEN 'team_lead' ELSE 'inspector' END)::"EvaluationDuty") THEN
      RAISE EXCEPTION 'evaluasi direviu ketua tim dan disetujui inspektur' USING ERRCODE = 'TK007';
    END IF;
    IF (CASE NEW.state WHEN 'reviewed' THEN NEW.reviewed_by_id ELSE NEW.approved_by_id END) IS DISTINCT FROM acting_user() THEN
      RAISE EXCEPTION 'langkah dicatat atas nama yang melakukannya' USING ERRCODE = 'TK007';
    END IF;
    IF EXISTS (SELECT 1 FROM evaluation_answer a WHERE a.evaluation_id = NEW.id AND a.user_id = acting_user())
        OR EXISTS (SELECT 1 FROM evaluation_settlement s WHERE s.evaluation_id = NEW.id AND s.settled_by_id = acting_user())
        OR (NEW.state = 'approved' AND OLD.reviewed_by_id = acting_user()) THEN
      RAISE EXCEPTION 'yang menilai tidak mereviu, dan yang mereviu tidak menyetujui' USING ERRCODE = 'TK004';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER evaluation_guard BEFORE INSERT OR UPDATE OR DELETE ON evaluation FOR EACH ROW EXECUTE FUNCTION evaluation_guard();

-- The team belongs to the inspectorate; its lead or the inspector puts it together, until everything is answered.
CREATE FUNCTION evaluation_team() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one evaluation_member := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF installation_acts() THEN
    RETURN one;
  END IF;
  IF NOT inspects_agency(acting_user(), one.agency_id)
      OR NOT (holds_role(acting_user(), 'team_lead', one.agency_id) OR holds_role(acting_user(), 'inspector', one.agency_id)) THEN
    RAISE EXCEPTION 'tim disusun ketua tim atau inspektur' USING ERRCODE = 'TK007';
  END IF;
  IF TG_OP <> 'DELETE' AND NOT (inspects_agency(one.user_id, one.agency_id) AND holds_role(one.user_id, one.duty::text::"Role", one.agency_id)) THEN
    RAISE EXCEPTION 'anggota tim memegang perannya di inspektorat dan tidak bekerja di instansi itu' USING ERRCODE = 'TK007';
  END IF;
  IF (SELECT state FROM evaluation WHERE id = one.evaluation_id) NOT IN ('assessing', 'scoring') THEN
    RAISE EXCEPTION 'tim evaluasi ini sudah tetap' USING ERRCODE = 'TK002';
  END IF;
  RETURN one;
END
$$;
CREATE TRIGGER evaluation_team BEFORE INSERT OR UPDATE OR DELETE ON evaluation_member FOR EACH ROW EXECUTE FUNCTION evaluation_team();

-- The agency's own assessment: by its people, until it is handed in; from then on it stays.
CREATE FUNCTION self_assessed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  of_agency uuid := (one ->> 'agency_id')::uuid;
BEGIN
  IF NOT installation_acts() AND (NOT works_at(acting_user(), of_agency) OR NOT (holds_role(acting_user(), 'operator', of_agency)
      OR holds_role(acting_user(), 'verifier', of_agency) OR holds_role(acting_user(), 'head', of_agency))) THEN
    RAISE EXCEPTION 'penilaian mandiri diisi instansi sendiri' USING ERRCODE = 'TK007';
  END IF;
  IF (SELECT state FROM evaluation WHERE id = (one ->> 'evaluation_id')::uuid) <> 'assessing' THEN
    RAISE EXCEPTION 'penilaian mandiri sudah dikirim, jadi terkunci' USING ERRCODE = 'TK002';
  END IF;
  IF NOT installation_acts() AND TG_TABLE_NAME = 'self_answer' AND TG_OP <> 'DELETE' AND (one ->> 'edited_by_id')::uuid <> acting_user() THEN
    RAISE EXCEPTION 'isian dicatat atas nama yang mengisi' USING ERRCODE = 'TK007';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER self_assessed BEFORE INSERT OR UPDATE OR DELETE ON self_answer FOR EACH ROW EXECUTE FUNCTION self_assessed();
CREATE TRIGGER self_assessed BEFORE INSERT OR UPDATE OR DELETE ON evaluation_evidence FOR EACH ROW EXECUTE FUNCTION self_assessed();

-- An evaluator answers in their own name, on their own part, while it is being scored.
CREATE FUNCTION evaluation_answered() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  of_evaluation uuid := (one ->> 'evaluation_id')::uuid;
  who uuid := (one ->> (CASE TG_TABLE_NAME WHEN 'evaluation_answer' THEN 'user_id' WHEN 'evaluation_settlement' THEN 'settled_by_id' ELSE 'written_by_id' END))::uuid;
BEGIN
  IF NOT installation_acts() AND (who <> acting_user() OR NOT inspects_agency(acting_user(), (one ->> 'agency_id')::uuid)
      OR NOT EXISTS (SELECT 1 FROM evaluation_member m WHERE m.evaluation_id = of_evaluation AND m.user_id = acting_user() AND m.duty = 'evaluator'
        AND (TG_TABLE_NAME = 'evaluation_explanation' OR m.parts = '{}' OR EXISTS (SELECT 1 FROM unnest(m.parts) part
          WHERE one ->> 'key' = part OR starts_with(one ->> 'key', part || '.'))))) THEN
    RAISE EXCEPTION 'evaluator menjawab bagiannya sendiri atas namanya sendiri' USING ERRCODE = 'TK007';
  END IF;
  IF (SELECT state FROM evaluation WHERE id = of_evaluation) <> 'scoring' THEN
    RAISE EXCEPTION 'evaluasi ini tidak sedang dinilai' USING ERRCODE = 'TK002';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER evaluation_answered BEFORE INSERT OR UPDATE OR DELETE ON evaluation_answer FOR EACH ROW EXECUTE FUNCTION evaluation_answered();
CREATE TRIGGER evaluation_answered BEFORE INSERT OR UPDATE OR DELETE ON evaluation_settlement FOR EACH ROW EXECUTE FUNCTION evaluation_answered();
CREATE TRIGGER evaluation_answered BEFORE INSERT OR UPDATE OR DELETE ON evaluation_explanation FOR EACH ROW EXECUTE FUNCTION evaluation_answered();

CREATE FUNCTION evaluation_step_signed() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER evaluation_step_signed BEFORE INSERT OR UPDATE OR DELETE ON evaluation_step FOR EACH ROW EXECUTE FUNCTION evaluation_step_signed();

CREATE FUNCTION evaluation_returned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'pengembalian tetap tercatat' USING ERRCODE = 'TK002';
  END IF;
  IF NOT installation_acts() AND NOT inspects_agency(acting_user(), NEW.agency_id) THEN
    RAISE EXCEPTION 'bagian dikembalikan oleh inspektorat' USING ERRCODE = 'TK007';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER evaluation_returned BEFORE INSERT OR UPDATE OR DELETE ON evaluation_return FOR EACH ROW EXECUTE FUNCTION evaluation_returned();

-- A report stands on an evaluation that was approved.
CREATE FUNCTION lhe_stands_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.id = NEW.evaluation_id AND e.agency_id = NEW.agency_id AND e.year = NEW.year) THEN
    RAISE EXCEPTION 'laporan menurut evaluasi instansi dan tahun yang sama' USING ERRCODE = '23503';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER lhe_stands_on BEFORE INSERT ON lhe FOR EACH ROW EXECUTE FUNCTION lhe_stands_on();
CREATE TRIGGER same_agency_evaluation BEFORE INSERT OR UPDATE ON recommendation FOR EACH ROW EXECUTE FUNCTION same_agency('evaluation', 'evaluation_id');

-- ---------------------------------------------------------------- history
DO $$
DECLARE business text;
BEGIN
  FOREACH business IN ARRAY ARRAY['evaluation', 'evaluation_member', 'self_answer', 'evaluation_evidence', 'evaluation_answer',
      'evaluation_settlement', 'evaluation_explanation', 'evaluation_return', 'evaluation_step'] LOOP
    EXECUTE format('CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION record_history()', business);
    EXECUTE format('CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION history_is_final()', business);
  END LOOP;
END
$$;
