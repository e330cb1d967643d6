-- Formulas and targets are decided by the head; while the head is away, by the colleague to whom the role was handed ("a.n.").
-- Whoever drafted decides neither way: not oneself, and not through another.
ALTER TABLE formula_draft ADD COLUMN "decided_for_id" UUID;
ALTER TABLE formula_version ADD COLUMN "approved_for_id" UUID;
ALTER TABLE target_change ADD COLUMN "decided_for_id" UUID;
ALTER TABLE target ADD COLUMN "agreed_for_id" UUID;
CREATE INDEX "formula_draft_decided_for_id_idx" ON "formula_draft"("decided_for_id");
CREATE INDEX "formula_version_approved_for_id_idx" ON "formula_version"("approved_for_id");
CREATE INDEX "target_change_decided_for_id_idx" ON "target_change"("decided_for_id");
CREATE INDEX "target_agreed_for_id_idx" ON "target"("agreed_for_id");
ALTER TABLE "formula_draft" ADD CONSTRAINT "formula_draft_decided_for_id_fkey" FOREIGN KEY ("decided_for_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "formula_version" ADD CONSTRAINT "formula_version_approved_for_id_fkey" FOREIGN KEY ("approved_for_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target_change" ADD CONSTRAINT "target_change_decided_for_id_fkey" FOREIGN KEY ("decided_for_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target" ADD CONSTRAINT "target_agreed_for_id_fkey" FOREIGN KEY ("agreed_for_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Oneself, or for the one the transaction acts for, by a delegation that holds now.
CREATE FUNCTION decides_as_head(of_agency uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN acting_for() IS NULL THEN holds_role(acting_user(), 'head', of_agency)
    ELSE works_at(acting_user(), of_agency) AND holds_role(acting_for(), 'head', of_agency) AND EXISTS (
      SELECT 1 FROM delegation d WHERE d.from_user_id = acting_for() AND d.to_user_id = acting_user()
        AND d.agency_id = of_agency AND d.role = 'head' AND d.revoked_at IS NULL AND now() BETWEEN d.starts_at AND d.ends_at) END
$$;
CREATE OR REPLACE FUNCTION may_decide_formula(person uuid, of_agency uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (person = acting_user() AND decides_as_head(of_agency))
    OR (acting_for() IS NULL AND (holds_role(person, 'head', of_agency) OR holds_role(person, 'manager', of_agency)))
$$;

CREATE OR REPLACE FUNCTION formula_draft_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  written boolean := TG_OP = 'INSERT' OR (NEW.kind, NEW.expression, NEW.latex, NEW.valid_from_year, NEW.reason, NEW.tests)
    IS DISTINCT FROM (OLD.kind, OLD.expression, OLD.latex, OLD.valid_from_year, OLD.reason, OLD.tests);
BEGIN
  IF installation_acts() THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' AND (NEW.state <> 'draft' OR NEW.author_id <> acting_user()) THEN
    RAISE EXCEPTION 'rumus dirancang atas nama perancangnya' USING ERRCODE = 'TK021';
  END IF;
  IF TG_OP = 'UPDATE' AND ((OLD.state = 'approved' AND (to_jsonb(NEW) - 'became_id') <> (to_jsonb(OLD) - 'became_id'))
      OR (OLD.became_id IS NOT NULL AND NEW.became_id IS DISTINCT FROM OLD.became_id)
      OR (OLD.state = 'proposed' AND written)) THEN
    RAISE EXCEPTION 'rancangan ini sudah diajukan atau diputuskan' USING ERRCODE = 'TK022';
  END IF;
  NEW.editor_ids := CASE WHEN TG_OP = 'INSERT' THEN ARRAY[acting_user()]
    WHEN written AND NOT acting_user() = ANY (OLD.editor_ids) THEN OLD.editor_ids || acting_user() ELSE OLD.editor_ids END;
  IF TG_OP = 'UPDATE' AND NEW.state <> OLD.state THEN
    IF (OLD.state, NEW.state) NOT IN (('draft', 'proposed'), ('returned', 'proposed'), ('proposed', 'draft'),
        ('proposed', 'approved'), ('proposed', 'returned')) THEN
      RAISE EXCEPTION 'langkah dari % ke % tidak dikenal', OLD.state, NEW.state USING ERRCODE = 'TK022';
    END IF;
    IF NEW.state IN ('approved', 'returned') AND (NEW.decided_by_id <> acting_user() OR NEW.decided_for_id IS DISTINCT FROM acting_for()
        OR NOT may_decide_formula(acting_user(), agency_of('indicator', NEW.indicator_id))) THEN
      RAISE EXCEPTION 'rumus diputuskan oleh kepala atau pengelola' USING ERRCODE = 'TK021';
    END IF;
    IF NEW.state = 'approved' AND (acting_user() = ANY (NEW.editor_ids) OR acting_for() = ANY (NEW.editor_ids)) THEN
      RAISE EXCEPTION 'yang merancang tidak menyetujui rancangannya sendiri' USING ERRCODE = 'TK021';
    END IF;
  END IF;
  RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION formula_version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF installation_acts() THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT 1 FROM formula_draft d WHERE d.indicator_id = NEW.indicator_id
      AND d.state = 'approved' AND d.became_id IS NULL AND d.decided_by_id = acting_user() AND NEW.approver_id = d.decided_by_id
      AND NEW.approved_for_id IS NOT DISTINCT FROM d.decided_for_id
      AND NEW.author_id = d.author_id AND (d.kind, d.expression, d.valid_from_year, d.tests)
        IS NOT DISTINCT FROM (NEW.kind, NEW.expression, NEW.valid_from_year, NEW.tests)) THEN
    RAISE EXCEPTION 'versi rumus lahir dari rancangan yang disetujui' USING ERRCODE = 'TK021';
  END IF;
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'valid_to_year' <> to_jsonb(OLD) - 'valid_to_year'
      OR NOT may_decide_formula(acting_user(), agency_of('indicator', NEW.indicator_id)))) THEN
    RAISE EXCEPTION 'versi rumus tidak diubah; buat versi baru' USING ERRCODE = 'TK022';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;

CREATE OR REPLACE FUNCTION target_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_agency uuid := agency_of('indicator', coalesce(NEW.indicator_id, OLD.indicator_id));
  written boolean := TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND (NEW.amount, NEW.lower, NEW.upper, NEW.as_written, NEW.reason, NEW.decided_on, NEW.revision)
    IS DISTINCT FROM (OLD.amount, OLD.lower, OLD.upper, OLD.as_written, OLD.reason, OLD.decided_on, OLD.revision));
BEGIN
  IF installation_acts() THEN
    IF TG_OP = 'INSERT' THEN
      NEW.set_by_id := acting_user();
      NEW.agreed_at := coalesce(NEW.agreed_at, now());
    END IF;
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.set_by_id := acting_user();
    NEW.realisasi_known := realisasi_is_known(NEW.indicator_id, NEW.period_id);
    IF NEW.change_id IS NULL AND (NEW.revision > 0 OR NEW.agreed_at IS NOT NULL) THEN
      RAISE EXCEPTION 'target berubah dengan perubahan yang disetujui' USING ERRCODE = 'TK023';
    END IF;
    IF NEW.change_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM target_change c JOIN target_change_line l ON l.change_id = c.id
        WHERE c.id = NEW.change_id AND c.state = 'approved' AND c.decided_by_id = acting_user()
          AND l.indicator_id = NEW.indicator_id AND l.period_id = NEW.period_id
          AND (l.amount, l.lower, l.upper) IS NOT DISTINCT FROM (NEW.amount, NEW.lower, NEW.upper)) THEN
      RAISE EXCEPTION 'target berubah dengan perubahan yang disetujui' USING ERRCODE = 'TK023';
    END IF;
  ELSIF written OR TG_OP = 'DELETE' THEN
    IF OLD.agreed_at IS NOT NULL OR OLD.revision > 0 OR realisasi_is_known(OLD.indicator_id, OLD.period_id) THEN
      RAISE EXCEPTION 'target yang sudah ditetapkan berubah dengan perubahan yang disetujui' USING ERRCODE = 'TK023';
    END IF;
    IF TG_OP = 'UPDATE' THEN
      NEW.set_by_id := acting_user();
    END IF;
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.agreed_at IS DISTINCT FROM OLD.agreed_at OR NEW.agreed_by_id IS DISTINCT FROM OLD.agreed_by_id) THEN
    IF OLD.agreed_at IS NOT NULL OR NEW.agreed_by_id IS DISTINCT FROM acting_user() OR NEW.agreed_for_id IS DISTINCT FROM acting_for()
        OR NOT decides_as_head(of_agency) OR OLD.set_by_id = acting_user() OR OLD.set_by_id = acting_for() THEN
      RAISE EXCEPTION 'target ditetapkan oleh kepala instansi, bukan oleh yang mengisinya' USING ERRCODE = 'TK021';
    END IF;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.realisasi_known <> OLD.realisasi_known THEN
    RAISE EXCEPTION 'tanda bahwa realisasi sudah diketahui tidak diubah' USING ERRCODE = 'TK023';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;

CREATE OR REPLACE FUNCTION target_change_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF installation_acts() THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' AND (NEW.state <> 'draft' OR NEW.author_id <> acting_user()) THEN
    RAISE EXCEPTION 'perubahan target dirancang atas nama perancangnya' USING ERRCODE = 'TK021';
  END IF;
  IF TG_OP = 'UPDATE' AND (OLD.state = 'approved' OR (OLD.state = 'proposed' AND (NEW.reason, NEW.dated_on) <> (OLD.reason, OLD.dated_on))) THEN
    RAISE EXCEPTION 'perubahan ini sudah diajukan atau diputuskan' USING ERRCODE = 'TK022';
  END IF;
  NEW.editor_ids := CASE WHEN TG_OP = 'INSERT' THEN ARRAY[acting_user()]
    WHEN NEW.state IN ('draft', 'proposed') AND OLD.state IN ('draft', 'returned') AND NOT acting_user() = ANY (OLD.editor_ids)
      THEN OLD.editor_ids || acting_user() ELSE OLD.editor_ids END;
  IF TG_OP = 'UPDATE' AND NEW.state <> OLD.state THEN
    IF (OLD.state, NEW.state) NOT IN (('draft', 'proposed'), ('returned', 'proposed'), ('returned', 'draft'), ('proposed', 'draft'),
        ('proposed', 'approved'), ('proposed', 'returned')) THEN
      RAISE EXCEPTION 'langkah dari % ke % tidak dikenal', OLD.state, NEW.state USING ERRCODE = 'TK022';
    END IF;
    IF NEW.state IN ('approved', 'returned') AND (NEW.decided_by_id <> acting_user() OR NEW.decided_for_id IS DISTINCT FROM acting_for()
        OR NOT decides_as_head(NEW.agency_id) OR acting_user() = ANY (NEW.editor_ids) OR acting_for() = ANY (NEW.editor_ids)) THEN
      RAISE EXCEPTION 'perubahan target disetujui oleh kepala instansi, bukan oleh yang merancangnya' USING ERRCODE = 'TK021';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
