-- The plan as a tree that people keep: its parts live from a year to a year, below a sasaran stands its pohon kinerja,
-- and agencies support each other's sasaran by links that the other one accepts or refuses.

-- ---------------------------------------------------------------- tables
CREATE TYPE "PohonKind" AS ENUM ('outcome', 'critical_factor', 'condition', 'operational');
CREATE TYPE "CrosscuttingState" AS ENUM ('proposed', 'accepted', 'refused');

-- The order of siblings is not what they are: two people who add at once get a place each, not a refusal.
DROP INDEX "misi_plan_id_sort_order_key";
CREATE INDEX "misi_plan_id_sort_order_idx" ON "misi"("plan_id", "sort_order");
DROP INDEX "tujuan_plan_id_sort_order_key";
CREATE INDEX "tujuan_plan_id_sort_order_idx" ON "tujuan"("plan_id", "sort_order");
DROP INDEX "sasaran_plan_id_sort_order_key";
CREATE INDEX "sasaran_plan_id_sort_order_idx" ON "sasaran"("plan_id", "sort_order");
DROP INDEX "kinerja_position_id_plan_id_sort_order_key";
CREATE INDEX "kinerja_position_id_plan_id_sort_order_idx" ON "kinerja"("position_id", "plan_id", "sort_order");

ALTER TABLE plan ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE misi
  ADD COLUMN "valid_from_year" INTEGER,
  ADD COLUMN "retired_from_year" INTEGER,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT misi_years CHECK (valid_from_year BETWEEN 1990 AND 2200 AND retired_from_year BETWEEN 1991 AND 2200 AND retired_from_year > valid_from_year);
ALTER TABLE tujuan
  ADD COLUMN "valid_from_year" INTEGER,
  ADD COLUMN "retired_from_year" INTEGER,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT tujuan_years CHECK (valid_from_year BETWEEN 1990 AND 2200 AND retired_from_year BETWEEN 1991 AND 2200 AND retired_from_year > valid_from_year);
ALTER TABLE sasaran
  ADD COLUMN "valid_from_year" INTEGER,
  ADD COLUMN "retired_from_year" INTEGER,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT sasaran_years CHECK (valid_from_year BETWEEN 1990 AND 2200 AND retired_from_year BETWEEN 1991 AND 2200 AND retired_from_year > valid_from_year);
ALTER TABLE program
  ADD COLUMN "valid_from_year" INTEGER,
  ADD COLUMN "retired_from_year" INTEGER,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT program_years CHECK (valid_from_year BETWEEN 1990 AND 2200 AND retired_from_year BETWEEN 1991 AND 2200 AND retired_from_year > valid_from_year);
ALTER TABLE kinerja
  ADD COLUMN "valid_from_year" INTEGER,
  ADD COLUMN "retired_from_year" INTEGER,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT kinerja_years CHECK (valid_from_year BETWEEN 1990 AND 2200 AND retired_from_year BETWEEN 1991 AND 2200 AND retired_from_year > valid_from_year);

ALTER TABLE crosscutting_framework ADD COLUMN "lead_agency_id" UUID;

CREATE TABLE "pohon_node" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "plan_id" UUID NOT NULL,
    "sasaran_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "PohonKind" NOT NULL,
    "text" TEXT NOT NULL,
    "indicator_id" UUID,
    "program_id" UUID,
    "position_id" UUID,
    "sort_order" INTEGER NOT NULL,
    "valid_from_year" INTEGER,
    "retired_from_year" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pohon_node_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "plan_year" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "copied_from_year" INTEGER NOT NULL,
    "copied_by_id" UUID NOT NULL,
    "copied_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "structure" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_year_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "crosscutting_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "government_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "unit_id" UUID,
    "program_id" UUID,
    "indicator_id" UUID,
    "role_id" UUID,
    "text" TEXT NOT NULL,
    "supported_agency_id" UUID NOT NULL,
    "sasaran_id" UUID,
    "strategy_id" UUID,
    "state" "CrosscuttingState" NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_by_agency_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "decision" TEXT,
    "valid_from_year" INTEGER NOT NULL,
    "retired_from_year" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "crosscutting_link_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "plan_year_agency_id_year_key" ON "plan_year"("agency_id", "year");
CREATE INDEX "crosscutting_link_government_id_idx" ON "crosscutting_link"("government_id");
CREATE INDEX "crosscutting_link_agency_id_idx" ON "crosscutting_link"("agency_id");
CREATE INDEX "crosscutting_link_unit_id_idx" ON "crosscutting_link"("unit_id");
CREATE INDEX "crosscutting_link_program_id_idx" ON "crosscutting_link"("program_id");
CREATE INDEX "crosscutting_link_indicator_id_idx" ON "crosscutting_link"("indicator_id");
CREATE INDEX "crosscutting_link_role_id_idx" ON "crosscutting_link"("role_id");
CREATE INDEX "crosscutting_link_supported_agency_id_idx" ON "crosscutting_link"("supported_agency_id");
CREATE INDEX "crosscutting_link_sasaran_id_idx" ON "crosscutting_link"("sasaran_id");
CREATE INDEX "crosscutting_link_strategy_id_idx" ON "crosscutting_link"("strategy_id");
CREATE INDEX "crosscutting_link_proposed_by_id_idx" ON "crosscutting_link"("proposed_by_id");
CREATE INDEX "crosscutting_link_proposed_by_agency_id_idx" ON "crosscutting_link"("proposed_by_agency_id");
CREATE INDEX "crosscutting_link_decided_by_id_idx" ON "crosscutting_link"("decided_by_id");
CREATE INDEX "pohon_node_plan_id_idx" ON "pohon_node"("plan_id");
CREATE INDEX "pohon_node_sasaran_id_idx" ON "pohon_node"("sasaran_id");
CREATE INDEX "pohon_node_parent_id_idx" ON "pohon_node"("parent_id");
CREATE INDEX "pohon_node_indicator_id_idx" ON "pohon_node"("indicator_id");
CREATE INDEX "pohon_node_program_id_idx" ON "pohon_node"("program_id");
CREATE INDEX "pohon_node_position_id_idx" ON "pohon_node"("position_id");
CREATE INDEX "plan_year_copied_by_id_idx" ON "plan_year"("copied_by_id");
CREATE INDEX "crosscutting_framework_lead_agency_id_idx" ON "crosscutting_framework"("lead_agency_id");

ALTER TABLE "crosscutting_link" ADD CONSTRAINT "crosscutting_link_government_id_fkey" FOREIGN KEY ("government_id") REFERENCES "government"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "crosscutting_link" ADD CONSTRAINT "crosscutting_link_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "crosscutting_link" ADD CONSTRAINT "crosscutting_link_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "crosscutting_link" ADD CONSTRAINT "crosscutting_link_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "crosscutting_link" ADD CONSTRAINT "crosscutting_link_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "crosscutting_link" ADD CONSTRAINT "crosscutting_link_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "crosscutting_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "crosscutting_link" ADD CONSTRAINT "crosscutting_link_supported_agency_id_fkey" FOREIGN KEY ("supported_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "crosscutting_link" ADD CONSTRAINT "crosscutting_link_sasaran_id_fkey" FOREIGN KEY ("sasaran_id") REFERENCES "sasaran"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "crosscutting_link" ADD CONSTRAINT "crosscutting_link_strategy_id_fkey" FOREIGN KEY ("strategy_id") REFERENCES "crosscutting_strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "crosscutting_link" ADD CONSTRAINT "crosscutting_link_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "crosscutting_link" ADD CONSTRAINT "crosscutting_link_proposed_by_agency_id_fkey" FOREIGN KEY ("proposed_by_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "crosscutting_link" ADD CONSTRAINT "crosscutting_link_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pohon_node" ADD CONSTRAINT "pohon_node_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "pohon_node" ADD CONSTRAINT "pohon_node_sasaran_id_fkey" FOREIGN KEY ("sasaran_id") REFERENCES "sasaran"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pohon_node" ADD CONSTRAINT "pohon_node_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "pohon_node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pohon_node" ADD CONSTRAINT "pohon_node_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pohon_node" ADD CONSTRAINT "pohon_node_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pohon_node" ADD CONSTRAINT "pohon_node_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_year" ADD CONSTRAINT "plan_year_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_year" ADD CONSTRAINT "plan_year_copied_by_id_fkey" FOREIGN KEY ("copied_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "crosscutting_framework" ADD CONSTRAINT "crosscutting_framework_lead_agency_id_fkey" FOREIGN KEY ("lead_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Until now the agency whose document prints a framework has led it.
SELECT set_config('tolok.actor', '00000000-0000-7000-8000-000000000001', true), set_config('tolok.action', 'installation.migrate', true);
UPDATE crosscutting_framework f SET lead_agency_id = d.agency_id FROM source_document d WHERE d.id = f.document_id;

-- ---------------------------------------------------------------- what they may say
ALTER TABLE pohon_node
  ADD CONSTRAINT pohon_node_text CHECK (btrim(text) <> ''),
  ADD CONSTRAINT pohon_node_years CHECK (valid_from_year BETWEEN 1990 AND 2200 AND retired_from_year BETWEEN 1991 AND 2200 AND retired_from_year > valid_from_year);
ALTER TABLE plan_year
  ADD CONSTRAINT plan_year_years CHECK (year BETWEEN 1990 AND 2200 AND copied_from_year BETWEEN 1990 AND 2200 AND copied_from_year < year),
  ADD CONSTRAINT plan_year_structure CHECK (jsonb_typeof(structure) = 'array');
ALTER TABLE crosscutting_link
  ADD CONSTRAINT crosscutting_link_text CHECK (length(btrim(text)) BETWEEN 3 AND 500),
  ADD CONSTRAINT crosscutting_link_one_aim CHECK (num_nonnulls(sasaran_id, strategy_id) = 1),
  -- An agency does not support its own sasaran across agencies; in a strategy of many that it leads it has its own part.
  ADD CONSTRAINT crosscutting_link_two_ends CHECK (agency_id <> supported_agency_id OR strategy_id IS NOT NULL),
  ADD CONSTRAINT crosscutting_link_proposer CHECK (proposed_by_agency_id IN (agency_id, supported_agency_id)),
  ADD CONSTRAINT crosscutting_link_decided CHECK
    ((state <> 'proposed' AND agency_id <> supported_agency_id) = (decided_by_id IS NOT NULL AND decided_at IS NOT NULL)),
  ADD CONSTRAINT crosscutting_link_refused CHECK (state <> 'refused' OR length(btrim(coalesce(decision, ''))) >= 10),
  ADD CONSTRAINT crosscutting_link_years CHECK (valid_from_year BETWEEN 1990 AND 2200 AND retired_from_year BETWEEN 1990 AND 2200 AND retired_from_year >= valid_from_year),
  ADD CONSTRAINT crosscutting_link_once EXCLUDE USING gist (agency_id WITH =, (coalesce(sasaran_id, strategy_id)) WITH =,
    (coalesce(role_id, indicator_id, program_id, unit_id, agency_id)) WITH =) WHERE (state <> 'refused' AND retired_from_year IS NULL);

-- ---------------------------------------------------------------- whose they are
CREATE TRIGGER a_stays_with BEFORE UPDATE ON pohon_node FOR EACH ROW EXECUTE FUNCTION stays_with('plan_id', 'sasaran_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON plan_year FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'year', 'copied_from_year');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON crosscutting_link FOR EACH ROW EXECUTE FUNCTION stays_with('government_id', 'agency_id',
  'supported_agency_id', 'sasaran_id', 'strategy_id', 'role_id', 'proposed_by_id', 'proposed_by_agency_id', 'proposed_at');
CREATE TRIGGER same_agency_sasaran BEFORE INSERT OR UPDATE ON pohon_node FOR EACH ROW EXECUTE FUNCTION same_agency('sasaran', 'sasaran_id', 'plan', 'plan_id');
CREATE TRIGGER same_agency_indicator BEFORE INSERT OR UPDATE ON pohon_node FOR EACH ROW EXECUTE FUNCTION same_agency('indicator', 'indicator_id', 'plan', 'plan_id');
CREATE TRIGGER same_agency_program BEFORE INSERT OR UPDATE ON pohon_node FOR EACH ROW EXECUTE FUNCTION same_agency('program', 'program_id', 'plan', 'plan_id');
CREATE TRIGGER same_agency_position BEFORE INSERT OR UPDATE ON pohon_node FOR EACH ROW EXECUTE FUNCTION same_agency('position', 'position_id', 'plan', 'plan_id');
CREATE TRIGGER same_agency_unit BEFORE INSERT OR UPDATE ON crosscutting_link FOR EACH ROW EXECUTE FUNCTION same_agency('unit', 'unit_id');
CREATE TRIGGER same_agency_program BEFORE INSERT OR UPDATE ON crosscutting_link FOR EACH ROW EXECUTE FUNCTION same_agency('program', 'program_id');
CREATE TRIGGER same_agency_indicator BEFORE INSERT OR UPDATE ON crosscutting_link FOR EACH ROW EXECUTE FUNCTION same_agency('indicator', 'indicator_id');
CREATE TRIGGER same_government BEFORE INSERT OR UPDATE ON crosscutting_link FOR EACH ROW EXECUTE FUNCTION same_government();

-- ---------------------------------------------------------------- a tree without circles, each level below the one above
CREATE FUNCTION pohon_tree() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE above pohon_node;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM sasaran s WHERE s.id = NEW.sasaran_id AND s.plan_id = NEW.plan_id) THEN
    RAISE EXCEPTION 'pohon kinerja berada di bawah sasaran rencananya' USING ERRCODE = '23503';
  END IF;
  IF NEW.parent_id IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT * INTO above FROM pohon_node WHERE id = NEW.parent_id;
  IF above.sasaran_id <> NEW.sasaran_id THEN
    RAISE EXCEPTION 'simpul berada di bawah sasaran yang sama dengan induknya' USING ERRCODE = '23503';
  END IF;
  IF NEW.kind < above.kind THEN
    RAISE EXCEPTION '% tidak berada di bawah %', NEW.kind, above.kind USING ERRCODE = '23514';
  END IF;
  IF EXISTS (WITH RECURSIVE up AS (
      SELECT id, parent_id FROM pohon_node WHERE id = NEW.parent_id
      UNION SELECT n.id, n.parent_id FROM pohon_node n JOIN up ON n.id = up.parent_id)
      SELECT 1 FROM up WHERE id = NEW.id) THEN
    RAISE EXCEPTION 'simpul tidak dapat berada di bawah turunannya sendiri' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER pohon_tree BEFORE INSERT OR UPDATE ON pohon_node FOR EACH ROW EXECUTE FUNCTION pohon_tree();

-- ---------------------------------------------------------------- one agency proposes, the other decides
CREATE FUNCTION speaks_for(person uuid, of_agency uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT holds_role(person, 'verifier', of_agency) OR holds_role(person, 'head', of_agency) OR holds_role(person, 'manager', of_agency)
$$;

CREATE FUNCTION crosscutting_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  aim uuid := CASE WHEN NEW.sasaran_id IS NOT NULL THEN agency_of('sasaran', NEW.sasaran_id)
    ELSE (SELECT f.lead_agency_id FROM crosscutting_strategy s JOIN crosscutting_framework f ON f.id = s.framework_id WHERE s.id = NEW.strategy_id) END;
  other uuid := CASE WHEN NEW.proposed_by_agency_id = NEW.agency_id THEN NEW.supported_agency_id ELSE NEW.agency_id END;
BEGIN
  IF aim IS DISTINCT FROM NEW.supported_agency_id
     OR (SELECT government_id FROM agency WHERE id = NEW.supported_agency_id) <> NEW.government_id
     OR EXISTS (SELECT 1 FROM crosscutting_role r WHERE r.id = NEW.role_id AND r.agency_id IS DISTINCT FROM NEW.agency_id) THEN
    RAISE EXCEPTION 'tautan menunjuk sasaran, strategi atau peran milik instansi lain' USING ERRCODE = '23503';
  END IF;
  IF installation_acts() THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> (CASE WHEN NEW.agency_id = NEW.supported_agency_id THEN 'accepted' ELSE 'proposed' END)::"CrosscuttingState"
       OR NEW.proposed_by_id <> acting_user() OR NOT speaks_for(acting_user(), NEW.proposed_by_agency_id) THEN
      RAISE EXCEPTION 'dukungan diusulkan oleh perencana salah satu instansinya' USING ERRCODE = 'TK071';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state = 'refused' OR (OLD.state = 'accepted' AND to_jsonb(NEW) - ARRAY['retired_from_year', 'version']
      <> to_jsonb(OLD) - ARRAY['retired_from_year', 'version']) THEN
    RAISE EXCEPTION 'dukungan ini sudah diputuskan' USING ERRCODE = 'TK072';
  END IF;
  IF NEW.state <> OLD.state THEN
    IF NEW.decided_by_id IS DISTINCT FROM acting_user() OR acting_user() = OLD.proposed_by_id OR NOT speaks_for(acting_user(), other) THEN
      RAISE EXCEPTION 'dukungan diputuskan oleh instansi yang lain' USING ERRCODE = 'TK071';
    END IF;
  ELSIF NOT (speaks_for(acting_user(), NEW.agency_id) OR speaks_for(acting_user(), NEW.supported_agency_id)) THEN
    RAISE EXCEPTION 'dukungan ditulis oleh kedua instansinya' USING ERRCODE = 'TK071';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER crosscutting_guard BEFORE INSERT OR UPDATE ON crosscutting_link FOR EACH ROW EXECUTE FUNCTION crosscutting_guard();

CREATE FUNCTION crosscutting_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT installation_acts() AND (OLD.state <> 'proposed' OR NOT speaks_for(acting_user(), OLD.proposed_by_agency_id)) THEN
    RAISE EXCEPTION 'dukungan yang sudah diputuskan tidak dihapus' USING ERRCODE = 'TK072';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER crosscutting_kept BEFORE DELETE ON crosscutting_link FOR EACH ROW EXECUTE FUNCTION crosscutting_kept();

-- ---------------------------------------------------------------- history
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON pohon_node FOR EACH ROW EXECUTE FUNCTION record_history('plan', 'plan_id');
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON plan_year FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON crosscutting_link FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON pohon_node FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON plan_year FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON crosscutting_link FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
