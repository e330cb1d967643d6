-- The last steps of a realisasi: it is published by the government's manager, and what was approved or published is
-- corrected only by opening it again, with a reason. And people talk about a value without sending it back.

-- ---------------------------------------------------------------- tables
ALTER TYPE "WorkflowAction" ADD VALUE 'reopen';

ALTER TABLE "capaian_policy" ADD COLUMN "change_limit" DECIMAL(65,30) DEFAULT 50;
ALTER TABLE "capaian_policy" ADD COLUMN "change_basis" TEXT NOT NULL DEFAULT 'Permendagri 86/2017 (faktor pendorong dan penghambat); ambang 50% bawaan Tolok';

CREATE TABLE "note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "realisasi_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(6),
    "resolved_by_id" UUID,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "note_reading" (
    "realisasi_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "note_reading_pkey" PRIMARY KEY ("realisasi_id","user_id")
);

CREATE INDEX "note_realisasi_id_at_idx" ON "note"("realisasi_id", "at");
CREATE INDEX "note_agency_id_idx" ON "note"("agency_id");
CREATE INDEX "note_author_id_idx" ON "note"("author_id");
CREATE INDEX "note_resolved_by_id_idx" ON "note"("resolved_by_id");
CREATE INDEX "note_reading_user_id_idx" ON "note_reading"("user_id");

ALTER TABLE "note" ADD CONSTRAINT "note_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note" ADD CONSTRAINT "note_realisasi_id_fkey" FOREIGN KEY ("realisasi_id") REFERENCES "realisasi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note" ADD CONSTRAINT "note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note" ADD CONSTRAINT "note_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note_reading" ADD CONSTRAINT "note_reading_realisasi_id_fkey" FOREIGN KEY ("realisasi_id") REFERENCES "realisasi"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "note_reading" ADD CONSTRAINT "note_reading_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE capaian_policy
  ADD CONSTRAINT capaian_policy_change CHECK (change_limit IS NULL OR change_limit > 0),
  ADD CONSTRAINT capaian_policy_change_basis CHECK (btrim(change_basis) <> '');
ALTER TABLE note
  ADD CONSTRAINT note_text CHECK (btrim(text) <> '' AND length(text) <= 4000),
  ADD CONSTRAINT note_resolved CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL));

-- ---------------------------------------------------------------- publishing and opening again
-- As realisasi_guard, with one more step: what was published goes back to its operator by a correction.
CREATE OR REPLACE FUNCTION realisasi_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own_value_changed boolean;
BEGIN
  own_value_changed := NEW.direct_amount IS DISTINCT FROM OLD.direct_amount
    OR NEW.not_applicable_reason IS DISTINCT FROM OLD.not_applicable_reason;
  IF OLD.state <> 'draft' AND (own_value_changed OR NEW.value_version <> OLD.value_version
     OR NEW.source <> OLD.source OR NEW.direct_as_written IS DISTINCT FROM OLD.direct_as_written
     OR NEW.kendala IS DISTINCT FROM OLD.kendala OR NEW.solusi IS DISTINCT FROM OLD.solusi
     OR NEW.faktor_pendorong IS DISTINCT FROM OLD.faktor_pendorong) THEN
    RAISE EXCEPTION 'realisasi ini sudah dikirim dan terkunci' USING ERRCODE = 'TK002';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM formula_version f WHERE f.id = NEW.frozen_formula_id AND f.indicator_id = NEW.indicator_id)
     AND NEW.frozen_formula_id IS NOT NULL THEN
    RAISE EXCEPTION 'rumus yang dibekukan milik indikator lain' USING ERRCODE = '23503';
  END IF;
  IF own_value_changed THEN
    NEW.value_version := OLD.value_version + 1;
    INSERT INTO realisasi_editor (realisasi_id, user_id) VALUES (NEW.id, acting_user())
    ON CONFLICT (realisasi_id, user_id) DO UPDATE SET at = now();
  END IF;
  IF NEW.state <> OLD.state THEN
    IF (OLD.state, NEW.state) NOT IN (('draft', 'submitted'), ('submitted', 'draft'), ('submitted', 'verified'),
        ('verified', 'draft'), ('verified', 'approved'), ('approved', 'published'), ('approved', 'draft'),
        ('published', 'draft')) THEN
      RAISE EXCEPTION 'langkah dari % ke % tidak dikenal', OLD.state, NEW.state USING ERRCODE = 'TK003';
    END IF;
    IF NEW.state IN ('verified', 'approved') AND EXISTS (
        SELECT 1 FROM realisasi_editor e WHERE e.realisasi_id = NEW.id AND e.user_id = acting_user()) THEN
      RAISE EXCEPTION 'yang mengisi tidak boleh memeriksa atau menyetujui isiannya sendiri' USING ERRCODE = 'TK004';
    END IF;
    IF NEW.state = 'approved' THEN
      DELETE FROM realisasi_editor WHERE realisasi_id = NEW.id;
    END IF;
  END IF;
  IF OLD.frozen_at IS NOT NULL AND NEW.frozen_at IS NOT NULL
     AND (NEW.frozen_at, NEW.frozen_trace, NEW.frozen_amount, NEW.frozen_capaian, NEW.frozen_formula_id)
       IS DISTINCT FROM (OLD.frozen_at, OLD.frozen_trace, OLD.frozen_amount, OLD.frozen_capaian, OLD.frozen_formula_id) THEN
    RAISE EXCEPTION 'nilai yang sudah disetujui tetap seperti saat disetujui' USING ERRCODE = 'TK002';
  END IF;
  RETURN NEW;
END
$$;

-- Published by a manager of the government who did not approve it. What is approved is opened again by the head or the
-- manager; what is published by the manager, who answers for what the public reads.
CREATE FUNCTION realisasi_let_out() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  manages boolean;
BEGIN
  IF NEW.state = OLD.state OR installation_acts()
     OR NOT (NEW.state = 'published' OR (OLD.state IN ('approved', 'published') AND NEW.state = 'draft')) THEN
    RETURN NEW;
  END IF;
  manages := holds_role(acting_user(), 'manager', NEW.agency_id);
  IF NOT manages AND NOT (OLD.state = 'approved' AND NEW.state = 'draft'
      AND holds_role(coalesce(acting_for(), acting_user()), 'head', NEW.agency_id)) THEN
    RAISE EXCEPTION 'penerbitan dan pembukaan kembali bukan wewenang pelaku' USING ERRCODE = 'TK007';
  END IF;
  IF NEW.state = 'published' AND (SELECT s.actor_id FROM workflow_step s WHERE s.realisasi_id = NEW.id AND s.action = 'approve'
      ORDER BY s.at DESC, s.id DESC LIMIT 1) = acting_user() THEN
    RAISE EXCEPTION 'yang menyetujui tidak menerbitkan' USING ERRCODE = 'TK041';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER b_let_out BEFORE UPDATE ON realisasi FOR EACH ROW EXECUTE FUNCTION realisasi_let_out();

-- Each step is signed in the role that takes it; opening again says why.
CREATE FUNCTION step_by_role() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  takers text[] := CASE NEW.action::text
    WHEN 'submit' THEN ARRAY['operator'] WHEN 'withdraw' THEN ARRAY['operator']
    WHEN 'verify' THEN ARRAY['verifier'] WHEN 'approve' THEN ARRAY['head']
    WHEN 'return_to_operator' THEN ARRAY['verifier', 'head']
    WHEN 'publish' THEN ARRAY['manager'] ELSE ARRAY['head', 'manager'] END;
BEGIN
  IF installation_acts() THEN
    RETURN NEW;
  END IF;
  IF NOT NEW.actor_role::text = ANY (takers) THEN
    RAISE EXCEPTION 'langkah % bukan milik peran %', NEW.action, NEW.actor_role USING ERRCODE = 'TK007';
  END IF;
  IF NEW.action::text = 'reopen' AND length(btrim(coalesce(NEW.reason, ''))) < 10 THEN
    RAISE EXCEPTION 'pembukaan kembali menyebut alasannya' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER step_by_role BEFORE INSERT ON workflow_step FOR EACH ROW EXECUTE FUNCTION step_by_role();

-- ---------------------------------------------------------------- notes
CREATE TRIGGER same_agency_realisasi BEFORE INSERT OR UPDATE ON note FOR EACH ROW EXECUTE FUNCTION same_agency('realisasi', 'realisasi_id');
-- What was said stays as it was said; a note is only settled, once.
CREATE TRIGGER a_stays_with BEFORE UPDATE ON note FOR EACH ROW
  EXECUTE FUNCTION stays_with('agency_id', 'realisasi_id', 'author_id', 'text', 'at');
CREATE TRIGGER is_kept BEFORE DELETE ON note FOR EACH ROW EXECUTE FUNCTION is_kept();

CREATE FUNCTION note_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF installation_acts() THEN
    RETURN NEW;
  END IF;
  IF NOT (works_at(acting_user(), NEW.agency_id) OR holds_role(acting_user(), 'manager', NEW.agency_id))
     OR (TG_OP = 'INSERT' AND (NEW.author_id <> acting_user() OR NEW.resolved_at IS NOT NULL))
     OR (TG_OP = 'UPDATE' AND (OLD.resolved_at IS NOT NULL OR NEW.resolved_by_id IS DISTINCT FROM acting_user())) THEN
    RAISE EXCEPTION 'catatan ditulis dan diselesaikan atas nama sendiri oleh orang instansi itu atau pengelolanya' USING ERRCODE = 'TK042';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER note_written BEFORE INSERT OR UPDATE ON note FOR EACH ROW EXECUTE FUNCTION note_written();

CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON note FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON note FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
