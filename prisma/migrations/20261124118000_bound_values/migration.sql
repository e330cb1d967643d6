-- A data dasar may be the realisasi of another indicator. What is typed for that one is typed for whoever rests on it too:
-- the same four eyes, the same locks, the same versions of a value, through as many indicators as there are between them.

-- ---------------------------------------------------------------- who rests on whom
-- By the formula of the year, or one that something of the year was approved by.
CREATE FUNCTION rests_in(version formula_version, of_year integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (of_year >= version.valid_from_year AND (version.valid_to_year IS NULL OR of_year <= version.valid_to_year))
    OR EXISTS (SELECT 1 FROM realisasi r JOIN period p ON p.id = r.period_id
      WHERE r.frozen_formula_id = version.id AND p.year = of_year)
$$;

CREATE FUNCTION indicators_over(below uuid[], of_year integer) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE above AS (
    SELECT f.indicator_id FROM variable b JOIN formula_variable v ON v.variable_id = b.id
      JOIN formula_version f ON f.id = v.formula_version_id
      WHERE b.bound_indicator_id = ANY (below) AND rests_in(f, of_year)
    UNION
    SELECT f.indicator_id FROM above JOIN variable b ON b.bound_indicator_id = above.indicator_id
      JOIN formula_variable v ON v.variable_id = b.id JOIN formula_version f ON f.id = v.formula_version_id
      WHERE rests_in(f, of_year))
  SELECT indicator_id FROM above
$$;

CREATE FUNCTION indicators_below(over_it uuid, of_year integer) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE beneath AS (
    SELECT b.bound_indicator_id AS indicator_id FROM formula_version f
      JOIN formula_variable v ON v.formula_version_id = f.id JOIN variable b ON b.id = v.variable_id
      WHERE f.indicator_id = over_it AND b.bound_indicator_id IS NOT NULL AND rests_in(f, of_year)
    UNION
    SELECT b.bound_indicator_id FROM beneath JOIN formula_version f ON f.indicator_id = beneath.indicator_id
      JOIN formula_variable v ON v.formula_version_id = f.id JOIN variable b ON b.id = v.variable_id
      WHERE b.bound_indicator_id IS NOT NULL AND rests_in(f, of_year))
  SELECT indicator_id FROM beneath
$$;

-- The entries that rest on the realisasi of these indicators, in every period that contains the one it was measured in.
CREATE FUNCTION entries_over(below uuid[], of_period uuid) RETURNS SETOF realisasi LANGUAGE sql STABLE AS $$
  SELECT r.* FROM period own
  JOIN period p ON p.government_id = own.government_id AND p.starts_on <= own.starts_on AND p.ends_on >= own.ends_on
  JOIN realisasi r ON r.period_id = p.id
  WHERE own.id = of_period AND r.indicator_id = ANY (ARRAY(SELECT indicators_over(below, own.year)))
$$;

CREATE OR REPLACE FUNCTION indicators_using(of_variable uuid, of_period uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  WITH users AS (
    SELECT coalesce(array_agg(f.indicator_id), '{}') AS ids FROM formula_variable v
    JOIN formula_version f ON f.id = v.formula_version_id JOIN period p ON p.id = of_period
    WHERE v.variable_id = of_variable AND p.year >= f.valid_from_year AND (f.valid_to_year IS NULL OR p.year <= f.valid_to_year))
  SELECT users.ids || ARRAY(SELECT indicators_over(users.ids, p.year)) FROM users JOIN period p ON p.id = of_period
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
  UNION ALL
  SELECT * FROM entries_over(indicators_using(of_variable, of_period), of_period)
$$;

-- ---------------------------------------------------------------- four eyes and versions of a value
-- Whoever typed what an entry rests on: its data dasar, and those of the indicators beneath it, or their own figures.
CREATE FUNCTION typists_of(of_indicator uuid, of_period uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH resting AS (
    SELECT of_indicator AS indicator_id
    UNION SELECT indicators_below(of_indicator, p.year) FROM period p WHERE p.id = of_period),
  inside AS (
    SELECT own.id, p.year FROM period p JOIN period own ON own.government_id = p.government_id
      AND own.starts_on >= p.starts_on AND own.ends_on <= p.ends_on WHERE p.id = of_period)
  SELECT w.entered_by_id FROM resting JOIN formula_version f ON f.indicator_id = resting.indicator_id
    JOIN formula_variable v ON v.formula_version_id = f.id
    JOIN variable_value w ON w.variable_id = v.variable_id
    JOIN inside ON inside.id = w.period_id AND inside.year >= f.valid_from_year AND (f.valid_to_year IS NULL OR inside.year <= f.valid_to_year)
  UNION
  SELECT e.user_id FROM resting JOIN realisasi r ON r.indicator_id = resting.indicator_id AND r.indicator_id <> of_indicator
    JOIN inside ON inside.id = r.period_id JOIN realisasi_editor e ON e.realisasi_id = r.id
$$;

CREATE OR REPLACE FUNCTION realisasi_first_editors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'draft' THEN
    RETURN NULL;
  END IF;
  INSERT INTO realisasi_editor (realisasi_id, user_id)
    SELECT NEW.id, typist FROM typists_of(NEW.indicator_id, NEW.period_id) typist
    UNION SELECT NEW.id, acting_user() WHERE NEW.direct_amount IS NOT NULL OR NEW.not_applicable_reason IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

-- The figure of an indicator without formula, or that it does not apply, moves what rests on it.
CREATE FUNCTION realisasi_moves_others() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  typed boolean := NEW.direct_amount IS DISTINCT FROM OLD.direct_amount
    OR NEW.not_applicable_reason IS DISTINCT FROM OLD.not_applicable_reason;
BEGIN
  IF typed AND EXISTS (SELECT 1 FROM entries_over(ARRAY[NEW.indicator_id], NEW.period_id) WHERE state <> 'draft') THEN
    RAISE EXCEPTION 'realisasi ini dipakai indikator lain yang sudah dikirim' USING ERRCODE = 'TK002';
  END IF;
  WITH touched AS (
    UPDATE realisasi SET value_version = value_version + 1
    WHERE state = 'draft' AND id IN (SELECT id FROM entries_over(ARRAY[NEW.indicator_id], NEW.period_id)) RETURNING id)
  INSERT INTO realisasi_editor (realisasi_id, user_id) SELECT id, acting_user() FROM touched WHERE typed
  ON CONFLICT (realisasi_id, user_id) DO UPDATE SET at = now();
  RETURN NULL;
END
$$;
CREATE TRIGGER realisasi_moves_others AFTER UPDATE ON realisasi FOR EACH ROW
  WHEN (NEW.direct_amount IS DISTINCT FROM OLD.direct_amount OR NEW.lhe_id IS DISTINCT FROM OLD.lhe_id
    OR NEW.not_applicable_reason IS DISTINCT FROM OLD.not_applicable_reason)
  EXECUTE FUNCTION realisasi_moves_others();

-- A new formula makes other values of what is open above it too, and never of what is between two desks.
CREATE OR REPLACE FUNCTION formula_changes_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF installation_acts() THEN
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT 1 FROM realisasi r JOIN period p ON p.id = r.period_id
      WHERE r.state IN ('submitted', 'verified') AND rests_in(NEW, p.year) AND r.agency_id = agency_of('indicator', NEW.indicator_id)
        AND r.indicator_id IN (SELECT indicators_over(ARRAY[NEW.indicator_id], p.year))) THEN
    RAISE EXCEPTION 'rumus ini dipakai realisasi indikator lain yang sedang diperiksa' USING ERRCODE = 'TK002';
  END IF;
  UPDATE realisasi r SET value_version = r.value_version + 1 FROM period p
  WHERE p.id = r.period_id AND r.state = 'draft' AND r.value_version > 0 AND r.agency_id = agency_of('indicator', NEW.indicator_id)
    AND p.year >= NEW.valid_from_year AND (NEW.valid_to_year IS NULL OR p.year <= NEW.valid_to_year)
    AND (r.indicator_id = NEW.indicator_id OR r.indicator_id IN (SELECT indicators_over(ARRAY[NEW.indicator_id], p.year)));
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION formula_variable_editors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO realisasi_editor (realisasi_id, user_id)
    SELECT r.id, typist FROM formula_version f
    JOIN period p ON p.year >= f.valid_from_year AND (f.valid_to_year IS NULL OR p.year <= f.valid_to_year)
    JOIN realisasi r ON r.period_id = p.id AND r.state = 'draft' AND r.agency_id = agency_of('indicator', f.indicator_id)
      AND (r.indicator_id = f.indicator_id OR r.indicator_id IN (SELECT indicators_over(ARRAY[f.indicator_id], p.year)))
    CROSS JOIN LATERAL typists_of(r.indicator_id, r.period_id) typist
    WHERE f.id = NEW.formula_version_id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

-- ---------------------------------------------------------------- what is bound stays bound
CREATE FUNCTION bound_is_not_typed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM variable WHERE id = NEW.variable_id AND bound_indicator_id IS NOT NULL) THEN
    RAISE EXCEPTION 'data dasar ini adalah realisasi indikator lain' USING ERRCODE = 'TK024';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER a_bound_is_not_typed BEFORE INSERT OR UPDATE ON variable_value FOR EACH ROW EXECUTE FUNCTION bound_is_not_typed();

CREATE FUNCTION binding_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM variable_value WHERE variable_id = OLD.id) OR EXISTS (SELECT 1 FROM formula_variable WHERE variable_id = OLD.id) THEN
    RAISE EXCEPTION 'data dasar yang sudah dipakai tidak ditautkan ke indikator lain' USING ERRCODE = 'TK024';
  END IF;
  RETURN NEW;
END
$$;
-- After same_agency_indicator; triggers go by their names.
CREATE TRIGGER z_binding_stays BEFORE UPDATE ON variable FOR EACH ROW
  WHEN (NEW.bound_indicator_id IS DISTINCT FROM OLD.bound_indicator_id) EXECUTE FUNCTION binding_stays();

-- No circle: two planners may each approve one half of it at the same moment, so they wait for each other.
CREATE FUNCTION formula_without_circle() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own formula_version;
  bound uuid := (SELECT bound_indicator_id FROM variable WHERE id = NEW.variable_id);
BEGIN
  IF bound IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT * INTO own FROM formula_version WHERE id = NEW.formula_version_id;
  PERFORM pg_advisory_xact_lock(hashtextextended('rumus/' || agency_of('indicator', own.indicator_id), 0));
  IF EXISTS (
    WITH RECURSIVE beneath AS (
      SELECT bound AS indicator_id
      UNION
      SELECT b.bound_indicator_id FROM beneath JOIN formula_version f ON f.indicator_id = beneath.indicator_id
        AND (f.valid_to_year IS NULL OR f.valid_to_year >= own.valid_from_year)
        AND (own.valid_to_year IS NULL OR f.valid_from_year <= own.valid_to_year)
        JOIN formula_variable v ON v.formula_version_id = f.id JOIN variable b ON b.id = v.variable_id
        WHERE b.bound_indicator_id IS NOT NULL)
    SELECT 1 FROM beneath WHERE indicator_id = own.indicator_id) THEN
    RAISE EXCEPTION 'rumus saling memakai tanpa ujung' USING ERRCODE = 'TK025';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER formula_without_circle AFTER INSERT ON formula_variable FOR EACH ROW EXECUTE FUNCTION formula_without_circle();

-- A realisasi that is computed from others is known when one of them is.
CREATE OR REPLACE FUNCTION realisasi_is_known(of_indicator uuid, of_period uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM period t
    JOIN period p ON p.government_id = t.government_id AND p.starts_on >= t.starts_on AND p.ends_on = t.ends_on
    JOIN LATERAL (SELECT of_indicator AS id UNION SELECT indicators_below(of_indicator, p.year)) one ON true
    WHERE t.id = of_period AND (
      EXISTS (SELECT 1 FROM realisasi r WHERE r.indicator_id = one.id AND r.period_id = p.id
        AND (r.state <> 'draft' OR r.direct_amount IS NOT NULL))
      OR EXISTS (SELECT 1 FROM formula_version f JOIN formula_variable u ON u.formula_version_id = f.id
        JOIN variable_value w ON w.variable_id = u.variable_id AND w.period_id = p.id
        WHERE f.indicator_id = one.id AND w.amount IS NOT NULL
          AND p.year >= f.valid_from_year AND (f.valid_to_year IS NULL OR p.year <= f.valid_to_year))))
$$;
