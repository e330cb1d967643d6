-- Planning by people: formulas are drafted by one and approved by another, with figures that prove them; targets are set,
-- agreed, and after that changed by a dated and approved change only.

-- ---------------------------------------------------------------- tables
CREATE TYPE "ProposalState" AS ENUM ('draft', 'proposed', 'approved', 'returned');

ALTER TABLE "indicator" RENAME COLUMN "data_quality" TO "quality_verification";
ALTER TABLE "indicator"
  ADD COLUMN "quality_accuracy" TEXT,
  ADD COLUMN "quality_limits" TEXT,
  ADD COLUMN "quality_compensation" TEXT;
ALTER TABLE "formula_version" ADD COLUMN "tests" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "target"
  ADD COLUMN "set_by_id" UUID,
  ADD COLUMN "agreed_at" TIMESTAMPTZ(6),
  ADD COLUMN "agreed_by_id" UUID,
  ADD COLUMN "change_id" UUID,
  ADD COLUMN "realisasi_known" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "formula_draft" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "indicator_id" UUID NOT NULL,
    "kind" "FormulaKind" NOT NULL,
    "expression" TEXT,
    "latex" TEXT,
    "valid_from_year" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "tests" JSONB NOT NULL DEFAULT '[]',
    "state" "ProposalState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "author_id" UUID NOT NULL,
    "editor_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposed_at" TIMESTAMPTZ(6),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "decision" TEXT,
    "became_id" UUID,

    CONSTRAINT "formula_draft_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "target_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "dated_on" DATE NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "author_id" UUID NOT NULL,
    "editor_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposed_at" TIMESTAMPTZ(6),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "decision" TEXT,

    CONSTRAINT "target_change_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "target_change_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "change_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "amount" DECIMAL(65,30),
    "lower" DECIMAL(65,30),
    "upper" DECIMAL(65,30),
    "as_written" TEXT NOT NULL,

    CONSTRAINT "target_change_line_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "formula_draft_indicator_id_idx" ON "formula_draft"("indicator_id");
CREATE INDEX "formula_draft_author_id_idx" ON "formula_draft"("author_id");
CREATE INDEX "formula_draft_decided_by_id_idx" ON "formula_draft"("decided_by_id");
CREATE INDEX "formula_draft_became_id_idx" ON "formula_draft"("became_id");
CREATE INDEX "target_change_agency_id_year_idx" ON "target_change"("agency_id", "year");
CREATE INDEX "target_change_author_id_idx" ON "target_change"("author_id");
CREATE INDEX "target_change_decided_by_id_idx" ON "target_change"("decided_by_id");
CREATE UNIQUE INDEX "target_change_line_change_id_indicator_id_period_id_key" ON "target_change_line"("change_id", "indicator_id", "period_id");
CREATE INDEX "target_change_line_indicator_id_idx" ON "target_change_line"("indicator_id");
CREATE INDEX "target_change_line_period_id_idx" ON "target_change_line"("period_id");
CREATE INDEX "target_set_by_id_idx" ON "target"("set_by_id");
CREATE INDEX "target_agreed_by_id_idx" ON "target"("agreed_by_id");
CREATE INDEX "target_change_id_idx" ON "target"("change_id");

ALTER TABLE "formula_draft" ADD CONSTRAINT "formula_draft_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "formula_draft" ADD CONSTRAINT "formula_draft_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "formula_draft" ADD CONSTRAINT "formula_draft_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "formula_draft" ADD CONSTRAINT "formula_draft_became_id_fkey" FOREIGN KEY ("became_id") REFERENCES "formula_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target_change" ADD CONSTRAINT "target_change_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target_change" ADD CONSTRAINT "target_change_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target_change" ADD CONSTRAINT "target_change_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target_change_line" ADD CONSTRAINT "target_change_line_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "target_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "target_change_line" ADD CONSTRAINT "target_change_line_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target_change_line" ADD CONSTRAINT "target_change_line_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target" ADD CONSTRAINT "target_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target" ADD CONSTRAINT "target_agreed_by_id_fkey" FOREIGN KEY ("agreed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target" ADD CONSTRAINT "target_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "target_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what they may say
ALTER TABLE formula_draft
  ADD CONSTRAINT formula_draft_expression CHECK (expression IS NULL OR length(expression) <= 2000),
  ADD CONSTRAINT formula_draft_years CHECK (valid_from_year BETWEEN 1990 AND 2200),
  ADD CONSTRAINT formula_draft_decided CHECK ((state IN ('approved', 'returned')) = (decided_by_id IS NOT NULL AND decided_at IS NOT NULL)),
  ADD CONSTRAINT formula_draft_returned CHECK (state <> 'returned' OR length(btrim(coalesce(decision, ''))) >= 10),
  -- What is put before somebody says why, and by which figures it was tried; a score has none to try.
  ADD CONSTRAINT formula_draft_whole CHECK (state IN ('draft', 'returned') OR (length(btrim(reason)) >= 10
    AND (kind IN ('score', 'index')) = (expression IS NULL) AND (expression IS NULL OR jsonb_array_length(tests) > 0))),
  ADD CONSTRAINT formula_draft_one_open EXCLUDE USING gist (indicator_id WITH =) WHERE (state <> 'approved');
ALTER TABLE target_change
  ADD CONSTRAINT target_change_years CHECK (year BETWEEN 1990 AND 2200),
  ADD CONSTRAINT target_change_reason CHECK (length(btrim(reason)) >= 10),
  ADD CONSTRAINT target_change_decided CHECK ((state IN ('approved', 'returned')) = (decided_by_id IS NOT NULL AND decided_at IS NOT NULL)),
  ADD CONSTRAINT target_change_returned CHECK (state <> 'returned' OR length(btrim(coalesce(decision, ''))) >= 10),
  ADD CONSTRAINT target_change_one_open EXCLUDE USING gist (agency_id WITH =, year WITH =) WHERE (state <> 'approved');
ALTER TABLE target_change_line
  ADD CONSTRAINT target_change_line_shape CHECK (
    (amount IS NOT NULL AND lower IS NULL AND upper IS NULL)
    OR (amount IS NULL AND lower IS NOT NULL AND upper IS NOT NULL AND upper >= lower));
-- A version that another replaces from its very first year was never in force: its last year is the one before.
ALTER TABLE formula_version
  DROP CONSTRAINT formula_years,
  ADD CONSTRAINT formula_years CHECK (valid_to_year IS NULL OR valid_to_year >= valid_from_year - 1),
  DROP CONSTRAINT formula_one_version_at_a_time,
  ADD CONSTRAINT formula_one_version_at_a_time EXCLUDE USING gist
    (indicator_id WITH =, int4range(valid_from_year, valid_to_year + 1, '[)') WITH &&);

-- ---------------------------------------------------------------- whose they are
CREATE TRIGGER a_stays_with BEFORE UPDATE ON formula_draft FOR EACH ROW EXECUTE FUNCTION stays_with('indicator_id', 'author_id', 'created_at');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON target_change FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'year', 'author_id', 'created_at');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON target_change_line FOR EACH ROW EXECUTE FUNCTION stays_with('change_id', 'indicator_id', 'period_id');
CREATE TRIGGER same_government BEFORE INSERT OR UPDATE ON target_change_line FOR EACH ROW EXECUTE FUNCTION same_government('indicator', 'indicator_id');
-- An indicator is tied to indicators of its own agency.
CREATE TRIGGER same_agency_child BEFORE INSERT OR UPDATE ON indicator_link FOR EACH ROW EXECUTE FUNCTION same_agency('indicator', 'child_id', 'indicator', 'parent_id');
CREATE TRIGGER same_agency_indicator BEFORE INSERT OR UPDATE ON target_change_line FOR EACH ROW EXECUTE FUNCTION same_agency('indicator', 'indicator_id', 'target_change', 'change_id');

-- ---------------------------------------------------------------- one writes, another decides
CREATE FUNCTION may_decide_formula(person uuid, of_agency uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT holds_role(person, 'head', of_agency) OR holds_role(person, 'manager', of_agency)
$$;

CREATE FUNCTION formula_draft_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF NEW.state IN ('approved', 'returned') AND (NEW.decided_by_id <> acting_user()
        OR NOT may_decide_formula(acting_user(), agency_of('indicator', NEW.indicator_id))) THEN
      RAISE EXCEPTION 'rumus diputuskan oleh kepala atau pengelola' USING ERRCODE = 'TK021';
    END IF;
    IF NEW.state = 'approved' AND acting_user() = ANY (NEW.editor_ids) THEN
      RAISE EXCEPTION 'yang merancang tidak menyetujui rancangannya sendiri' USING ERRCODE = 'TK021';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER formula_draft_guard BEFORE INSERT OR UPDATE ON formula_draft FOR EACH ROW EXECUTE FUNCTION formula_draft_guard();

CREATE FUNCTION draft_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('proposed', 'approved') AND NOT installation_acts() THEN
    RAISE EXCEPTION 'yang sudah diajukan tidak dihapus' USING ERRCODE = 'TK022';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER draft_kept BEFORE DELETE ON formula_draft FOR EACH ROW EXECUTE FUNCTION draft_kept();
CREATE TRIGGER draft_kept BEFORE DELETE ON target_change FOR EACH ROW EXECUTE FUNCTION draft_kept();

-- A version comes from a draft that was approved just now, or from the document that the installation loads; after that
-- only its end is set.
CREATE FUNCTION formula_version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF installation_acts() THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT 1 FROM formula_draft d WHERE d.indicator_id = NEW.indicator_id
      AND d.state = 'approved' AND d.became_id IS NULL AND d.decided_by_id = acting_user() AND NEW.approver_id = d.decided_by_id
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
-- After formula_kept, which has the better word for what was used; triggers go by their names.
CREATE TRIGGER formula_version_guard BEFORE INSERT OR UPDATE OR DELETE ON formula_version FOR EACH ROW EXECUTE FUNCTION formula_version_guard();

CREATE OR REPLACE FUNCTION formula_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kind, NEW.expression, NEW.valid_from_year, NEW.tests) IS DISTINCT FROM (OLD.kind, OLD.expression, OLD.valid_from_year, OLD.tests)
     AND formula_in_use(OLD) THEN
    RAISE EXCEPTION 'rumus ini sudah dipakai; buat versi baru' USING ERRCODE = 'TK002';
  END IF;
  RETURN NEW;
END
$$;

-- What was approved rests on the version it was frozen with, everything else on the version of its year: so a new version
-- may begin within a year of which a part is approved.
CREATE OR REPLACE FUNCTION formula_in_use(version formula_version) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM realisasi r JOIN period p ON p.id = r.period_id
    WHERE r.indicator_id = version.indicator_id AND (r.frozen_formula_id = version.id OR (r.frozen_formula_id IS NULL
      AND r.state <> 'draft' AND r.source = 'formula'
      AND p.year >= version.valid_from_year AND (version.valid_to_year IS NULL OR p.year <= version.valid_to_year))))
$$;
CREATE OR REPLACE FUNCTION entries_resting_on(of_variable uuid, of_period uuid) RETURNS SETOF realisasi LANGUAGE sql STABLE AS $$
  SELECT r.* FROM period own
  JOIN period p ON p.government_id = own.government_id AND p.starts_on <= own.starts_on AND p.ends_on >= own.ends_on
  JOIN realisasi r ON r.period_id = p.id
  JOIN formula_version f ON f.indicator_id = r.indicator_id
    AND CASE WHEN r.frozen_formula_id IS NOT NULL THEN f.id = r.frozen_formula_id
      ELSE p.year >= f.valid_from_year AND (f.valid_to_year IS NULL OR p.year <= f.valid_to_year) END
  JOIN formula_variable v ON v.formula_version_id = f.id
  WHERE own.id = of_period AND v.variable_id = of_variable
$$;

-- A new version makes another value of what is still open: its evidence is sealed to the old one, and whoever typed a
-- data dasar that it now rests on may not pass it.
CREATE FUNCTION formula_changes_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT installation_acts() THEN
    UPDATE realisasi r SET value_version = r.value_version + 1 FROM period p
    WHERE p.id = r.period_id AND r.indicator_id = NEW.indicator_id AND r.state = 'draft' AND r.value_version > 0
      AND p.year >= NEW.valid_from_year AND (NEW.valid_to_year IS NULL OR p.year <= NEW.valid_to_year);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER formula_changes_open AFTER INSERT ON formula_version FOR EACH ROW EXECUTE FUNCTION formula_changes_open();

CREATE FUNCTION formula_variable_editors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO realisasi_editor (realisasi_id, user_id)
    SELECT r.id, w.entered_by_id FROM formula_version f
    JOIN realisasi r ON r.indicator_id = f.indicator_id AND r.state = 'draft'
    JOIN period p ON p.id = r.period_id AND p.year >= f.valid_from_year AND (f.valid_to_year IS NULL OR p.year <= f.valid_to_year)
    JOIN variable_value w ON w.variable_id = NEW.variable_id
    JOIN period own ON own.id = w.period_id AND own.starts_on >= p.starts_on AND own.ends_on <= p.ends_on
    WHERE f.id = NEW.formula_version_id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER formula_variable_editors AFTER INSERT ON formula_variable FOR EACH ROW EXECUTE FUNCTION formula_variable_editors();

-- ---------------------------------------------------------------- targets
-- The realisasi of a period is known when a figure stands for a period that lies in it and ends with it.
CREATE FUNCTION realisasi_is_known(of_indicator uuid, of_period uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM period t
    JOIN period p ON p.government_id = t.government_id AND p.starts_on >= t.starts_on AND p.ends_on = t.ends_on
    WHERE t.id = of_period AND (
      EXISTS (SELECT 1 FROM realisasi r WHERE r.indicator_id = of_indicator AND r.period_id = p.id
        AND (r.state <> 'draft' OR r.direct_amount IS NOT NULL))
      OR EXISTS (SELECT 1 FROM formula_version f JOIN formula_variable u ON u.formula_version_id = f.id
        JOIN variable_value w ON w.variable_id = u.variable_id AND w.period_id = p.id
        WHERE f.indicator_id = of_indicator AND w.amount IS NOT NULL
          AND p.year >= f.valid_from_year AND (f.valid_to_year IS NULL OR p.year <= f.valid_to_year))))
$$;

CREATE FUNCTION target_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF OLD.agreed_at IS NOT NULL OR NEW.agreed_by_id IS DISTINCT FROM acting_user() OR NOT holds_role(acting_user(), 'head', of_agency) OR OLD.set_by_id = acting_user() THEN
      RAISE EXCEPTION 'target ditetapkan oleh kepala instansi, bukan oleh yang mengisinya' USING ERRCODE = 'TK021';
    END IF;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.realisasi_known <> OLD.realisasi_known THEN
    RAISE EXCEPTION 'tanda bahwa realisasi sudah diketahui tidak diubah' USING ERRCODE = 'TK023';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER target_guard BEFORE INSERT OR UPDATE OR DELETE ON target FOR EACH ROW EXECUTE FUNCTION target_guard();

CREATE FUNCTION target_change_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF NEW.state IN ('approved', 'returned') AND (NEW.decided_by_id <> acting_user() OR NOT holds_role(acting_user(), 'head', NEW.agency_id)
        OR acting_user() = ANY (NEW.editor_ids)) THEN
      RAISE EXCEPTION 'perubahan target disetujui oleh kepala instansi, bukan oleh yang merancangnya' USING ERRCODE = 'TK021';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER target_change_guard BEFORE INSERT OR UPDATE ON target_change FOR EACH ROW EXECUTE FUNCTION target_change_guard();

-- Lines are written while the change is being drafted, and by whom is remembered with the change.
CREATE FUNCTION target_change_line_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_change uuid := coalesce(NEW.change_id, OLD.change_id);
BEGIN
  IF installation_acts() THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF EXISTS (SELECT 1 FROM target_change c WHERE c.id = of_change AND c.state NOT IN ('draft', 'returned')) THEN
    RAISE EXCEPTION 'perubahan ini sudah diajukan atau diputuskan' USING ERRCODE = 'TK022';
  END IF;
  UPDATE target_change SET editor_ids = editor_ids WHERE id = of_change AND state = 'draft' AND NOT acting_user() = ANY (editor_ids);
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER target_change_line_guard BEFORE INSERT OR UPDATE OR DELETE ON target_change_line FOR EACH ROW EXECUTE FUNCTION target_change_line_guard();

-- ---------------------------------------------------------------- history
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON formula_draft FOR EACH ROW EXECUTE FUNCTION record_history('indicator', 'indicator_id');
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON target_change FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON target_change_line FOR EACH ROW EXECUTE FUNCTION record_history('target_change', 'change_id');
DO $$
DECLARE business text;
BEGIN
  FOREACH business IN ARRAY ARRAY['formula_draft', 'target_change', 'target_change_line'] LOOP
    EXECUTE format('CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION history_is_final()', business);
  END LOOP;
END
$$;

-- What the documents agreed stays agreed.
SELECT set_config('tolok.actor', '00000000-0000-7000-8000-000000000001', true), set_config('tolok.action', 'migration.targets', true);
UPDATE target SET agreed_at = created_at, set_by_id = '00000000-0000-7000-8000-000000000001' WHERE agreed_at IS NULL;
