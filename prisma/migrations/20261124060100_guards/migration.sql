-- What the tables alone cannot say: texts are not empty, numbers are possible, validities do not overlap, rows of one
-- agency do not point into another, every change has an actor and a history, and nobody passes a value they typed.

-- ---------------------------------------------------------------- organisation
ALTER TABLE government ADD CONSTRAINT government_text CHECK (btrim(name) <> '' AND code ~ '^[a-z0-9-]+$');
ALTER TABLE agency ADD CONSTRAINT agency_text CHECK (btrim(name) <> '' AND btrim(short_name) <> '' AND code ~ '^[a-z0-9-]+$');
ALTER TABLE unit
  ADD CONSTRAINT unit_text CHECK (btrim(name) <> ''),
  ADD CONSTRAINT unit_not_its_own_parent CHECK (parent_id <> id),
  ADD CONSTRAINT unit_validity CHECK (valid_until IS NULL OR valid_until > valid_from),
  ADD CONSTRAINT unit_one_name_at_a_time EXCLUDE USING gist
    (agency_id WITH =, name WITH =, daterange(valid_from, valid_until) WITH &&);
ALTER TABLE "position"
  ADD CONSTRAINT position_text CHECK (btrim(name) <> ''),
  ADD CONSTRAINT position_validity CHECK (valid_until IS NULL OR valid_until > valid_from);
ALTER TABLE position_holder
  ADD CONSTRAINT position_holder_validity CHECK (valid_until IS NULL OR valid_until > valid_from),
  ADD CONSTRAINT position_one_holder_at_a_time EXCLUDE USING gist
    (position_id WITH =, daterange(valid_from, valid_until) WITH &&);
ALTER TABLE duty ADD CONSTRAINT duty_text CHECK (btrim(text) <> '');

-- ---------------------------------------------------------------- accounts
ALTER TABLE "user" ADD CONSTRAINT user_email CHECK (email = lower(email) AND email ~ '^[^@[:space:]]+@[^@[:space:]]+$');
ALTER TABLE membership
  ADD CONSTRAINT membership_validity CHECK (valid_until IS NULL OR valid_until > valid_from),
  -- An administrator keeps the installation and belongs to nobody's figures; everyone else belongs to a government,
  -- the people of an agency also to that agency.
  ADD CONSTRAINT membership_scope CHECK (
    CASE role
      WHEN 'administrator' THEN government_id IS NULL AND agency_id IS NULL
      WHEN 'manager' THEN government_id IS NOT NULL
      WHEN 'leader' THEN government_id IS NOT NULL
      ELSE government_id IS NOT NULL AND agency_id IS NOT NULL
    END),
  ADD CONSTRAINT membership_once_at_a_time EXCLUDE USING gist
    (user_id WITH =, role WITH =, (coalesce(agency_id, government_id, user_id)) WITH =,
     daterange(valid_from, valid_until) WITH &&);

-- ---------------------------------------------------------------- planning
ALTER TABLE plan
  ADD CONSTRAINT plan_years CHECK (year_from BETWEEN 1990 AND 2200 AND year_until >= year_from),
  ADD CONSTRAINT plan_one_of_a_kind_at_a_time EXCLUDE USING gist
    (agency_id WITH =, kind WITH =, int4range(year_from, year_until, '[]') WITH &&);
ALTER TABLE misi ADD CONSTRAINT misi_text CHECK (btrim(text) <> '');
ALTER TABLE tujuan ADD CONSTRAINT tujuan_text CHECK (btrim(text) <> '');
ALTER TABLE sasaran ADD CONSTRAINT sasaran_text CHECK (btrim(text) <> '');
ALTER TABLE kinerja ADD CONSTRAINT kinerja_text CHECK (btrim(text) <> '');
ALTER TABLE program
  ADD CONSTRAINT program_text CHECK (btrim(name) <> ''),
  ADD CONSTRAINT program_level_has_parent CHECK ((level = 'program') = (parent_id IS NULL));
ALTER TABLE pagu
  ADD CONSTRAINT pagu_amount CHECK (amount >= 0 AND year BETWEEN 1990 AND 2200 AND revision >= 0),
  ADD CONSTRAINT pagu_change_has_reason CHECK (revision = 0 OR btrim(coalesce(reason, '')) <> '');
ALTER TABLE realisasi_anggaran ADD CONSTRAINT realisasi_anggaran_amount CHECK (amount >= 0);

-- ---------------------------------------------------------------- indicators
ALTER TABLE indicator
  ADD CONSTRAINT indicator_text CHECK (btrim(name) <> '' AND btrim(short_name) <> '' AND btrim(satuan) <> ''),
  ADD CONSTRAINT indicator_decimals CHECK (decimals BETWEEN 0 AND 12),
  ADD CONSTRAINT indicator_years CHECK (retired_from_year IS NULL OR retired_from_year > valid_from_year),
  ADD CONSTRAINT indicator_measured_in CHECK
    (measured_in <@ ARRAY['Y','S1','S2','TW1','TW2','TW3','TW4','M01','M02','M03','M04','M05','M06','M07','M08','M09','M10','M11','M12']),
  ADD CONSTRAINT indicator_belongs_to_its_level CHECK (
    CASE level
      WHEN 'sasaran' THEN sasaran_id IS NOT NULL AND program_id IS NULL AND kinerja_id IS NULL
      WHEN 'iki' THEN kinerja_id IS NOT NULL AND sasaran_id IS NULL AND program_id IS NULL
      ELSE program_id IS NOT NULL AND sasaran_id IS NULL AND kinerja_id IS NULL
    END),
  ADD CONSTRAINT indicator_iku_is_not_iki CHECK (NOT (is_iku AND level = 'iki'));
ALTER TABLE indicator_link
  ADD CONSTRAINT indicator_link_two_ends CHECK (parent_id <> child_id),
  ADD CONSTRAINT indicator_link_share CHECK ((kind = 'share') = (share IS NOT NULL) AND (share IS NULL OR (share > 0 AND share <= 100)));
ALTER TABLE formula_version
  ADD CONSTRAINT formula_expression CHECK ((kind IN ('score', 'index')) = (expression IS NULL)),
  ADD CONSTRAINT formula_length CHECK (expression IS NULL OR length(expression) BETWEEN 1 AND 2000),
  ADD CONSTRAINT formula_years CHECK (valid_to_year IS NULL OR valid_to_year >= valid_from_year),
  ADD CONSTRAINT formula_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT formula_approval CHECK ((approver_id IS NULL) = (approved_at IS NULL)),
  ADD CONSTRAINT formula_one_version_at_a_time EXCLUDE USING gist
    (indicator_id WITH =, int4range(valid_from_year, valid_to_year, '[]') WITH &&);
ALTER TABLE variable
  ADD CONSTRAINT variable_text CHECK (btrim(label) <> '' AND btrim(satuan) <> ''),
  ADD CONSTRAINT variable_key CHECK (key ~ '^[a-z][a-z0-9_]*$'),
  ADD CONSTRAINT variable_decimals CHECK (decimals BETWEEN 0 AND 12);
ALTER TABLE variable_value
  ADD CONSTRAINT variable_value_version CHECK (version >= 1),
  -- An empty cell has no amount and no text; a value has both; "tidak berlaku" has its reason.
  ADD CONSTRAINT variable_value_state CHECK (
    (amount IS NOT NULL AND not_applicable_reason IS NULL AND btrim(as_written) <> '')
    OR (amount IS NULL AND not_applicable_reason IS NULL AND as_written = '')
    OR (amount IS NULL AND btrim(not_applicable_reason) <> ''));
ALTER TABLE target
  ADD CONSTRAINT target_shape CHECK (
    (amount IS NOT NULL AND lower IS NULL AND upper IS NULL)
    OR (amount IS NULL AND lower IS NOT NULL AND upper IS NOT NULL AND upper >= lower)),
  ADD CONSTRAINT target_revision CHECK (revision >= 0 AND (revision = 0 OR btrim(coalesce(reason, '')) <> ''));

-- ---------------------------------------------------------------- periods and policies
ALTER TABLE period
  ADD CONSTRAINT period_ordinal CHECK (
    CASE kind WHEN 'year' THEN ordinal = 1 WHEN 'semester' THEN ordinal BETWEEN 1 AND 2
              WHEN 'triwulan' THEN ordinal BETWEEN 1 AND 4 ELSE ordinal BETWEEN 1 AND 12 END),
  ADD CONSTRAINT period_code CHECK (code = year::text || CASE kind WHEN 'year' THEN '' WHEN 'semester' THEN '-S' || ordinal
    WHEN 'triwulan' THEN '-TW' || ordinal ELSE '-M' || lpad(ordinal::text, 2, '0') END),
  ADD CONSTRAINT period_days CHECK (ends_on > starts_on AND extract(year FROM starts_on) = year AND extract(year FROM ends_on) = year),
  ADD CONSTRAINT period_window CHECK (opens_at < due_at AND (locks_at IS NULL OR locks_at >= due_at)),
  ADD CONSTRAINT period_of_a_kind_do_not_overlap EXCLUDE USING gist
    (government_id WITH =, kind WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE capaian_policy
  ADD CONSTRAINT capaian_policy_text CHECK (btrim(name) <> '' AND btrim(legal_basis) <> ''),
  ADD CONSTRAINT capaian_policy_cap CHECK (cap_min IS NULL OR cap_max IS NULL OR cap_max > cap_min),
  ADD CONSTRAINT capaian_policy_scope CHECK (agency_id IS NULL OR government_id IS NOT NULL),
  ADD CONSTRAINT capaian_policy_validity CHECK (valid_until IS NULL OR valid_until > valid_from),
  ADD CONSTRAINT capaian_policy_one_at_a_time EXCLUDE USING gist
    ((coalesce(agency_id, government_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =,
     daterange(valid_from, valid_until) WITH &&);

-- ---------------------------------------------------------------- realisasi
ALTER TABLE realisasi
  ADD CONSTRAINT realisasi_direct CHECK ((direct_amount IS NULL) = (btrim(coalesce(direct_as_written, '')) = '')),
  ADD CONSTRAINT realisasi_not_applicable CHECK (not_applicable_reason IS NULL OR (btrim(not_applicable_reason) <> '' AND direct_amount IS NULL)),
  ADD CONSTRAINT realisasi_versions CHECK (version >= 1 AND value_version >= 0),
  -- Approved means frozen, and only that.
  ADD CONSTRAINT realisasi_frozen CHECK (
    (state IN ('approved', 'published')) = (frozen_at IS NOT NULL)
    AND (frozen_at IS NULL) = (frozen_trace IS NULL)),
  ADD CONSTRAINT realisasi_returned CHECK (returned_reason IS NULL OR state = 'draft');
ALTER TABLE workflow_step ADD CONSTRAINT workflow_return_has_reason CHECK
  (action <> 'return_to_operator' OR length(btrim(coalesce(reason, ''))) >= 5);
ALTER TABLE evidence
  ADD CONSTRAINT evidence_content CHECK (size > 0 AND sha256 ~ '^[0-9a-f]{64}$' AND btrim(file_name) <> '');
ALTER TABLE finding ADD CONSTRAINT finding_text CHECK (btrim(message) <> '' AND btrim(place) <> '');

-- ---------------------------------------------------------------- one agency's rows stay with that agency
CREATE FUNCTION same_agency() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE other uuid;
BEGIN
  EXECUTE format('SELECT agency_id FROM %s WHERE id = ($1).%I', TG_ARGV[0], TG_ARGV[1]) INTO other USING NEW;
  IF other IS NOT NULL AND other <> NEW.agency_id THEN
    RAISE EXCEPTION 'baris % menunjuk % milik instansi lain', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = '23503';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER same_agency_unit BEFORE INSERT OR UPDATE ON indicator FOR EACH ROW EXECUTE FUNCTION same_agency('unit', 'unit_id');
CREATE TRIGGER same_agency_program BEFORE INSERT OR UPDATE ON indicator FOR EACH ROW EXECUTE FUNCTION same_agency('program', 'program_id');
CREATE TRIGGER same_agency_variable BEFORE INSERT OR UPDATE ON variable_value FOR EACH ROW EXECUTE FUNCTION same_agency('variable', 'variable_id');
CREATE TRIGGER same_agency_indicator BEFORE INSERT OR UPDATE ON realisasi FOR EACH ROW EXECUTE FUNCTION same_agency('indicator', 'indicator_id');
CREATE TRIGGER same_agency_realisasi BEFORE INSERT OR UPDATE ON evidence_link FOR EACH ROW EXECUTE FUNCTION same_agency('realisasi', 'realisasi_id');
CREATE TRIGGER same_agency_evidence BEFORE INSERT OR UPDATE ON evidence_link FOR EACH ROW EXECUTE FUNCTION same_agency('evidence', 'evidence_id');
CREATE TRIGGER same_agency_step BEFORE INSERT OR UPDATE ON workflow_step FOR EACH ROW EXECUTE FUNCTION same_agency('realisasi', 'realisasi_id');
CREATE TRIGGER same_agency_unit BEFORE INSERT OR UPDATE ON "position" FOR EACH ROW EXECUTE FUNCTION same_agency('unit', 'unit_id');
CREATE TRIGGER same_agency_parent BEFORE INSERT OR UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION same_agency('unit', 'parent_id');
CREATE TRIGGER same_agency_parent BEFORE INSERT OR UPDATE ON program FOR EACH ROW EXECUTE FUNCTION same_agency('program', 'parent_id');

-- ---------------------------------------------------------------- who is acting
-- The transaction says who acts and what they do; a change without it is refused.
CREATE FUNCTION acting_user() RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE actor text := nullif(current_setting('tolok.actor', true), '');
BEGIN
  IF actor IS NULL OR nullif(current_setting('tolok.action', true), '') IS NULL THEN
    RAISE EXCEPTION 'perubahan tanpa pelaku ditolak' USING ERRCODE = 'TK001';
  END IF;
  RETURN actor::uuid;
END
$$;

-- ---------------------------------------------------------------- four eyes
-- Whoever changes a value becomes an editor of every realisasi that rests on it, until that one is approved.
CREATE FUNCTION variable_value_edited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.amount IS NOT DISTINCT FROM OLD.amount
     AND NEW.not_applicable_reason IS NOT DISTINCT FROM OLD.not_applicable_reason THEN
    RETURN NEW;
  END IF;
  IF EXISTS (SELECT 1 FROM realisasi r JOIN formula_version f ON f.indicator_id = r.indicator_id
             JOIN formula_variable v ON v.formula_version_id = f.id JOIN period p ON p.id = r.period_id
             WHERE v.variable_id = NEW.variable_id AND r.period_id = NEW.period_id AND r.state <> 'draft'
               AND p.year >= f.valid_from_year AND (f.valid_to_year IS NULL OR p.year <= f.valid_to_year)) THEN
    RAISE EXCEPTION 'data dasar ini dipakai realisasi yang sudah dikirim' USING ERRCODE = 'TK002';
  END IF;
  WITH touched AS (
    UPDATE realisasi r SET value_version = r.value_version + 1
    FROM formula_version f JOIN formula_variable v ON v.formula_version_id = f.id, period p
    WHERE f.indicator_id = r.indicator_id AND p.id = r.period_id AND v.variable_id = NEW.variable_id
      AND r.period_id = NEW.period_id
      AND p.year >= f.valid_from_year AND (f.valid_to_year IS NULL OR p.year <= f.valid_to_year)
    RETURNING r.id)
  INSERT INTO realisasi_editor (realisasi_id, user_id) SELECT id, acting_user() FROM touched
  ON CONFLICT (realisasi_id, user_id) DO UPDATE SET at = now();
  RETURN NEW;
END
$$;
CREATE TRIGGER variable_value_edited AFTER INSERT OR UPDATE ON variable_value FOR EACH ROW EXECUTE FUNCTION variable_value_edited();

CREATE FUNCTION realisasi_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own_value_changed boolean;
BEGIN
  own_value_changed := NEW.direct_amount IS DISTINCT FROM OLD.direct_amount
    OR NEW.not_applicable_reason IS DISTINCT FROM OLD.not_applicable_reason;
  IF OLD.state <> 'draft' AND (own_value_changed OR NEW.value_version <> OLD.value_version
     OR NEW.kendala IS DISTINCT FROM OLD.kendala OR NEW.solusi IS DISTINCT FROM OLD.solusi
     OR NEW.faktor_pendorong IS DISTINCT FROM OLD.faktor_pendorong) THEN
    RAISE EXCEPTION 'realisasi ini sudah dikirim dan terkunci' USING ERRCODE = 'TK002';
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
  RETURN NEW;
END
$$;
CREATE TRIGGER realisasi_guard BEFORE UPDATE ON realisasi FOR EACH ROW EXECUTE FUNCTION realisasi_guard();

-- ---------------------------------------------------------------- history
CREATE FUNCTION record_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) - 'password_hash' END;
  after jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) - 'password_hash' END;
  one jsonb := coalesce(after, before);
BEGIN
  INSERT INTO history (actor_id, action, reason, table_name, row_key, operation, government_id, agency_id, old_row, new_row)
  VALUES (acting_user(), current_setting('tolok.action'), nullif(current_setting('tolok.reason', true), ''), TG_TABLE_NAME,
    coalesce(one ->> 'id', (SELECT string_agg(value, '/' ORDER BY key) FROM jsonb_each_text(one) WHERE key LIKE '%\_id')),
    TG_OP, (one ->> 'government_id')::uuid, (one ->> 'agency_id')::uuid, before::text, after::text);
  RETURN NULL;
END
$$;

CREATE FUNCTION history_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'riwayat tidak dapat diubah atau dihapus' USING ERRCODE = 'TK005';
END
$$;
CREATE TRIGGER history_is_final BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION history_is_final();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON history FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();

-- The installation itself acts when it loads reference data or a demo.
INSERT INTO "user" (id, email, name, is_active) VALUES ('00000000-0000-7000-8000-000000000001', 'sistem@tolok.invalid', 'Sistem Tolok', false);

DO $$
DECLARE business text;
BEGIN
  FOR business IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
    AND tablename NOT IN ('history', 'installation', 'sign_in_throttle', '_prisma_migrations')
  LOOP
    EXECUTE format('CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION record_history()', business);
  END LOOP;
END
$$;
