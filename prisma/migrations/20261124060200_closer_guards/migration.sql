-- The guards, closer: pointers between agencies and governments, levels, who may be an editor, what stays as it was.

-- ---------------------------------------------------------------- an empty cell has no text
-- A comparison with NULL is not false, and a check that is not false passes: every nullable text is made a text first.
ALTER TABLE variable_value
  DROP CONSTRAINT variable_value_state,
  ADD CONSTRAINT variable_value_state CHECK (
    (amount IS NOT NULL AND not_applicable_reason IS NULL AND btrim(as_written) <> '')
    OR (amount IS NULL AND not_applicable_reason IS NULL AND as_written = '')
    OR (amount IS NULL AND btrim(coalesce(not_applicable_reason, '')) <> ''));

-- ---------------------------------------------------------------- one agency's rows stay with that agency
CREATE FUNCTION agency_of(kind text, one uuid) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE found uuid;
BEGIN
  IF kind IN ('misi', 'tujuan', 'sasaran', 'kinerja') THEN
    EXECUTE format('SELECT p.agency_id FROM %I x JOIN plan p ON p.id = x.plan_id WHERE x.id = $1', kind) INTO found USING one;
  ELSIF kind = 'formula_version' THEN
    SELECT i.agency_id INTO found FROM formula_version f JOIN indicator i ON i.id = f.indicator_id WHERE f.id = one;
  ELSE
    EXECUTE format('SELECT agency_id FROM %I WHERE id = $1', kind) INTO found USING one;
  END IF;
  RETURN found;
END
$$;

-- Arguments: the kind and the column of the pointer; for a row without an agency of its own also the kind and the
-- column by which it belongs to one.
CREATE OR REPLACE FUNCTION same_agency() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one jsonb := to_jsonb(NEW);
  mine uuid := CASE WHEN TG_NARGS > 2 THEN agency_of(TG_ARGV[2], (one ->> TG_ARGV[3])::uuid) ELSE (one ->> 'agency_id')::uuid END;
  other uuid := agency_of(TG_ARGV[0], (one ->> TG_ARGV[1])::uuid);
BEGIN
  IF other <> mine THEN
    RAISE EXCEPTION 'baris % menunjuk % milik instansi lain', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = '23503';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER same_agency_sasaran BEFORE INSERT OR UPDATE ON indicator FOR EACH ROW EXECUTE FUNCTION same_agency('sasaran', 'sasaran_id');
CREATE TRIGGER same_agency_kinerja BEFORE INSERT OR UPDATE ON indicator FOR EACH ROW EXECUTE FUNCTION same_agency('kinerja', 'kinerja_id');
CREATE TRIGGER same_agency_unit BEFORE INSERT OR UPDATE ON variable FOR EACH ROW EXECUTE FUNCTION same_agency('unit', 'unit_id');
CREATE TRIGGER same_agency_indicator BEFORE INSERT OR UPDATE ON variable FOR EACH ROW EXECUTE FUNCTION same_agency('indicator', 'bound_indicator_id');
CREATE TRIGGER same_agency_position BEFORE INSERT OR UPDATE ON duty FOR EACH ROW EXECUTE FUNCTION same_agency('position', 'position_id');
CREATE TRIGGER same_agency_document BEFORE INSERT OR UPDATE ON plan FOR EACH ROW EXECUTE FUNCTION same_agency('source_document', 'document_id');
CREATE TRIGGER same_agency_document BEFORE INSERT OR UPDATE ON finding FOR EACH ROW EXECUTE FUNCTION same_agency('source_document', 'document_id');
CREATE TRIGGER same_agency_indicator BEFORE INSERT OR UPDATE ON finding FOR EACH ROW EXECUTE FUNCTION same_agency('indicator', 'indicator_id');
CREATE TRIGGER same_agency_unit BEFORE INSERT OR UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION same_agency('unit', 'unit_id');
CREATE TRIGGER same_agency_misi BEFORE INSERT OR UPDATE ON tujuan FOR EACH ROW EXECUTE FUNCTION same_agency('misi', 'misi_id', 'plan', 'plan_id');
CREATE TRIGGER same_agency_tujuan BEFORE INSERT OR UPDATE ON sasaran FOR EACH ROW EXECUTE FUNCTION same_agency('tujuan', 'tujuan_id', 'plan', 'plan_id');
CREATE TRIGGER same_agency_position BEFORE INSERT OR UPDATE ON kinerja FOR EACH ROW EXECUTE FUNCTION same_agency('position', 'position_id', 'plan', 'plan_id');
CREATE TRIGGER same_agency_variable BEFORE INSERT OR UPDATE ON formula_variable FOR EACH ROW EXECUTE FUNCTION same_agency('variable', 'variable_id', 'formula_version', 'formula_version_id');
CREATE TRIGGER same_agency_program BEFORE INSERT OR UPDATE ON indicator_program FOR EACH ROW EXECUTE FUNCTION same_agency('program', 'program_id', 'indicator', 'indicator_id');

-- A calendar belongs to a government, and so do the agencies that keep it.
CREATE FUNCTION same_government() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one jsonb := to_jsonb(NEW);
  agency uuid := CASE WHEN TG_NARGS > 0 THEN agency_of(TG_ARGV[0], (one ->> TG_ARGV[1])::uuid) ELSE (one ->> 'agency_id')::uuid END;
  mine uuid := (SELECT a.government_id FROM agency a WHERE a.id = agency);
  other uuid := coalesce((SELECT p.government_id FROM period p WHERE p.id = (one ->> 'period_id')::uuid), (one ->> 'government_id')::uuid);
BEGIN
  IF other <> mine THEN
    RAISE EXCEPTION 'baris % menghubungkan dua pemerintah daerah', TG_TABLE_NAME USING ERRCODE = '23503';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER same_government BEFORE INSERT OR UPDATE ON realisasi FOR EACH ROW EXECUTE FUNCTION same_government();
CREATE TRIGGER same_government BEFORE INSERT OR UPDATE ON variable_value FOR EACH ROW EXECUTE FUNCTION same_government();
CREATE TRIGGER same_government BEFORE INSERT OR UPDATE ON target FOR EACH ROW EXECUTE FUNCTION same_government('indicator', 'indicator_id');
CREATE TRIGGER same_government BEFORE INSERT OR UPDATE ON realisasi_anggaran FOR EACH ROW EXECUTE FUNCTION same_government('program', 'program_id');
CREATE TRIGGER same_government BEFORE INSERT OR UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION same_government();
CREATE TRIGGER same_government BEFORE INSERT OR UPDATE ON capaian_policy FOR EACH ROW EXECUTE FUNCTION same_government();

-- What a row is of does not change; another row is made instead.
CREATE FUNCTION stays_with() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE anchor text;
BEGIN
  FOREACH anchor IN ARRAY TG_ARGV LOOP
    IF to_jsonb(NEW) -> anchor IS DISTINCT FROM to_jsonb(OLD) -> anchor THEN
      RAISE EXCEPTION 'baris % tetap pada % yang sama', TG_TABLE_NAME, anchor USING ERRCODE = '23503';
    END IF;
  END LOOP;
  RETURN NEW;
END
$$;
CREATE TRIGGER a_stays_with BEFORE UPDATE ON agency FOR EACH ROW EXECUTE FUNCTION stays_with('government_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON period FOR EACH ROW EXECUTE FUNCTION stays_with('government_id', 'year', 'kind', 'ordinal');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON "position" FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON source_document FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON plan FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON misi FOR EACH ROW EXECUTE FUNCTION stays_with('plan_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON tujuan FOR EACH ROW EXECUTE FUNCTION stays_with('plan_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON sasaran FOR EACH ROW EXECUTE FUNCTION stays_with('plan_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON kinerja FOR EACH ROW EXECUTE FUNCTION stays_with('plan_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON program FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'level');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON indicator FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON formula_version FOR EACH ROW EXECUTE FUNCTION stays_with('indicator_id', 'version');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON formula_variable FOR EACH ROW EXECUTE FUNCTION stays_with('formula_version_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON variable FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON variable_value FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'variable_id', 'period_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON target FOR EACH ROW EXECUTE FUNCTION stays_with('indicator_id', 'period_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON realisasi FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'indicator_id', 'period_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'sha256', 'storage_key', 'uploaded_by_id');

-- ---------------------------------------------------------------- every level hangs under the level above it
CREATE FUNCTION program_level() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE above text := (SELECT level FROM program WHERE id = NEW.parent_id);
BEGIN
  IF (NEW.level = 'kegiatan' AND above <> 'program') OR (NEW.level = 'sub_kegiatan' AND above <> 'kegiatan') THEN
    RAISE EXCEPTION '% tidak berada di bawah %', NEW.level, above USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER program_level BEFORE INSERT OR UPDATE ON program FOR EACH ROW EXECUTE FUNCTION program_level();

CREATE FUNCTION indicator_level() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE measured text := (SELECT level FROM program WHERE id = NEW.program_id);
BEGIN
  IF NEW.program_id IS NOT NULL AND measured <> NEW.level::text THEN
    RAISE EXCEPTION 'indikator % tidak mengukur %', NEW.level, measured USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER indicator_level BEFORE INSERT OR UPDATE ON indicator FOR EACH ROW EXECUTE FUNCTION indicator_level();

CREATE FUNCTION unit_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id <> NEW.id AND EXISTS (
      WITH RECURSIVE above AS (
        SELECT id, parent_id FROM unit WHERE id = NEW.parent_id
        UNION SELECT u.id, u.parent_id FROM unit u JOIN above a ON u.id = a.parent_id)
      SELECT 1 FROM above WHERE id = NEW.id) THEN
    RAISE EXCEPTION 'unit tidak dapat berada di bawah bawahannya sendiri' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER unit_tree BEFORE UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION unit_tree();

-- ---------------------------------------------------------------- four eyes
-- The entries that rest on a value: by the formula of the year, in every period that contains the value's own.
CREATE FUNCTION entries_resting_on(of_variable uuid, of_period uuid) RETURNS SETOF realisasi LANGUAGE sql STABLE AS $$
  SELECT r.* FROM period own
  JOIN period p ON p.government_id = own.government_id AND p.starts_on <= own.starts_on AND p.ends_on >= own.ends_on
  JOIN realisasi r ON r.period_id = p.id
  JOIN formula_version f ON f.indicator_id = r.indicator_id
    AND p.year >= f.valid_from_year AND (f.valid_to_year IS NULL OR p.year <= f.valid_to_year)
  JOIN formula_variable v ON v.formula_version_id = f.id
  WHERE own.id = of_period AND v.variable_id = of_variable
$$;

CREATE OR REPLACE FUNCTION variable_value_edited() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one variable_value := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  value_changed boolean := TG_OP <> 'UPDATE' OR NEW.amount IS DISTINCT FROM OLD.amount
    OR NEW.not_applicable_reason IS DISTINCT FROM OLD.not_applicable_reason;
BEGIN
  IF NOT value_changed AND NEW.as_written = OLD.as_written THEN
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT 1 FROM entries_resting_on(one.variable_id, one.period_id) WHERE state <> 'draft') THEN
    RAISE EXCEPTION 'data dasar ini dipakai realisasi yang sudah dikirim' USING ERRCODE = 'TK002';
  END IF;
  IF value_changed THEN
    WITH touched AS (
      UPDATE realisasi SET value_version = value_version + 1
      WHERE id IN (SELECT id FROM entries_resting_on(one.variable_id, one.period_id)) RETURNING id)
    INSERT INTO realisasi_editor (realisasi_id, user_id) SELECT id, acting_user() FROM touched
    ON CONFLICT (realisasi_id, user_id) DO UPDATE SET at = now();
  END IF;
  RETURN NULL;
END
$$;
DROP TRIGGER variable_value_edited ON variable_value;
CREATE TRIGGER variable_value_edited AFTER INSERT OR UPDATE OR DELETE ON variable_value
  FOR EACH ROW EXECUTE FUNCTION variable_value_edited();

-- Nobody types in another's name; only the installation loads what others have typed before.
CREATE FUNCTION installation_acts() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT acting_user() = '00000000-0000-7000-8000-000000000001'
$$;
CREATE FUNCTION variable_value_typed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT installation_acts() AND (TG_OP = 'INSERT' OR NEW.amount IS DISTINCT FROM OLD.amount
      OR NEW.not_applicable_reason IS DISTINCT FROM OLD.not_applicable_reason) THEN
    NEW.entered_by_id := acting_user();
  ELSIF TG_OP = 'UPDATE' AND NOT installation_acts() THEN
    NEW.entered_by_id := OLD.entered_by_id;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER variable_value_typed BEFORE INSERT OR UPDATE ON variable_value FOR EACH ROW EXECUTE FUNCTION variable_value_typed();

-- An entry is born as a draft, with everybody as its editor whose values it already rests on.
CREATE FUNCTION realisasi_born() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'draft' AND NOT installation_acts() THEN
    RAISE EXCEPTION 'realisasi lahir sebagai draf' USING ERRCODE = 'TK003';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER realisasi_born BEFORE INSERT ON realisasi FOR EACH ROW EXECUTE FUNCTION realisasi_born();

CREATE FUNCTION realisasi_first_editors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'draft' THEN
    RETURN NULL;
  END IF;
  INSERT INTO realisasi_editor (realisasi_id, user_id)
    SELECT NEW.id, w.entered_by_id FROM period p
    JOIN formula_version f ON f.indicator_id = NEW.indicator_id
      AND p.year >= f.valid_from_year AND (f.valid_to_year IS NULL OR p.year <= f.valid_to_year)
    JOIN formula_variable v ON v.formula_version_id = f.id
    JOIN variable_value w ON w.variable_id = v.variable_id
    JOIN period own ON own.id = w.period_id AND own.starts_on >= p.starts_on AND own.ends_on <= p.ends_on
    WHERE p.id = NEW.period_id
    UNION SELECT NEW.id, acting_user() WHERE NEW.direct_amount IS NOT NULL OR NEW.not_applicable_reason IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER realisasi_first_editors AFTER INSERT ON realisasi FOR EACH ROW EXECUTE FUNCTION realisasi_first_editors();

CREATE FUNCTION realisasi_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' OR EXISTS (SELECT 1 FROM realisasi_editor WHERE realisasi_id = OLD.id) THEN
    RAISE EXCEPTION 'realisasi yang sudah berisi tidak dihapus' USING ERRCODE = 'TK002';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER realisasi_kept BEFORE DELETE ON realisasi FOR EACH ROW EXECUTE FUNCTION realisasi_kept();

-- Editors are written and struck by the guards, never by a statement of one's own.
CREATE FUNCTION editors_are_found() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'daftar pengisi tidak diubah dengan tangan' USING ERRCODE = 'TK004';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER editors_are_found BEFORE INSERT OR UPDATE OR DELETE ON realisasi_editor FOR EACH ROW EXECUTE FUNCTION editors_are_found();

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
        ('verified', 'draft'), ('verified', 'approved'), ('approved', 'published'), ('approved', 'draft')) THEN
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

-- A formula that somebody has submitted by is not rewritten; it ends, and a new version begins.
CREATE FUNCTION formula_in_use(version formula_version) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM realisasi r JOIN period p ON p.id = r.period_id
    WHERE r.indicator_id = version.indicator_id AND (r.frozen_formula_id = version.id OR (r.state <> 'draft' AND r.source = 'formula'
      AND p.year >= version.valid_from_year AND (version.valid_to_year IS NULL OR p.year <= version.valid_to_year))))
$$;
CREATE FUNCTION formula_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kind, NEW.expression, NEW.valid_from_year) IS DISTINCT FROM (OLD.kind, OLD.expression, OLD.valid_from_year)
     AND formula_in_use(OLD) THEN
    RAISE EXCEPTION 'rumus ini sudah dipakai; buat versi baru' USING ERRCODE = 'TK002';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER formula_kept BEFORE UPDATE ON formula_version FOR EACH ROW EXECUTE FUNCTION formula_kept();

CREATE FUNCTION formula_variables_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE one formula_variable := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF NOT installation_acts() AND EXISTS (SELECT 1 FROM formula_version f WHERE f.id = one.formula_version_id AND formula_in_use(f)) THEN
    RAISE EXCEPTION 'rumus ini sudah dipakai; buat versi baru' USING ERRCODE = 'TK002';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER formula_variables_kept BEFORE INSERT OR UPDATE OR DELETE ON formula_variable FOR EACH ROW EXECUTE FUNCTION formula_variables_kept();

-- ---------------------------------------------------------------- history
-- Only the row triggers write it, and no table is emptied behind their back.
CREATE FUNCTION history_is_witnessed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'riwayat tidak ditulis dengan tangan' USING ERRCODE = 'TK005';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER history_is_witnessed BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION history_is_witnessed();

DO $$
DECLARE business text;
BEGIN
  FOR business IN SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'record_history' LOOP
    EXECUTE format('CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION history_is_final()', business);
  END LOOP;
END
$$;
