-- The calendar binds the database too: outside its window a figure changes only by an exception, and what comes after
-- the deadline is late for good. And whoever is away has a named colleague act for them, without loosening four eyes.

-- ---------------------------------------------------------------- tables
ALTER TABLE "variable_value" ADD COLUMN "is_late" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "workflow_step" ADD COLUMN "on_behalf_of_id" UUID;

CREATE TABLE "period_exception" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "indicator_id" UUID,
    "owner_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(6),
    "revoked_by_id" UUID,

    CONSTRAINT "period_exception_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delegation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "from_user_id" UUID NOT NULL,
    "to_user_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "period_exception_period_id_agency_id_idx" ON "period_exception"("period_id", "agency_id");
CREATE INDEX "period_exception_agency_id_idx" ON "period_exception"("agency_id");
CREATE INDEX "period_exception_indicator_id_idx" ON "period_exception"("indicator_id");
CREATE INDEX "period_exception_owner_id_idx" ON "period_exception"("owner_id");
CREATE INDEX "period_exception_granted_by_id_idx" ON "period_exception"("granted_by_id");
CREATE INDEX "period_exception_revoked_by_id_idx" ON "period_exception"("revoked_by_id");
CREATE INDEX "delegation_to_user_id_idx" ON "delegation"("to_user_id");
CREATE INDEX "delegation_from_user_id_idx" ON "delegation"("from_user_id");
CREATE INDEX "delegation_agency_id_idx" ON "delegation"("agency_id");
CREATE INDEX "workflow_step_on_behalf_of_id_idx" ON "workflow_step"("on_behalf_of_id");

ALTER TABLE "period_exception" ADD CONSTRAINT "period_exception_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_exception" ADD CONSTRAINT "period_exception_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_exception" ADD CONSTRAINT "period_exception_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_exception" ADD CONSTRAINT "period_exception_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_exception" ADD CONSTRAINT "period_exception_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_exception" ADD CONSTRAINT "period_exception_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_from_user_id_fkey" FOREIGN KEY ("from_user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_user_id_fkey" FOREIGN KEY ("to_user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "workflow_step" ADD CONSTRAINT "workflow_step_on_behalf_of_id_fkey" FOREIGN KEY ("on_behalf_of_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what they may say
ALTER TABLE period_exception
  ADD CONSTRAINT period_exception_reason CHECK (length(btrim(reason)) >= 10),
  ADD CONSTRAINT period_exception_end CHECK (ends_at > granted_at),
  ADD CONSTRAINT period_exception_revoked CHECK ((revoked_at IS NULL) = (revoked_by_id IS NULL));
ALTER TABLE delegation
  ADD CONSTRAINT delegation_role CHECK (role IN ('verifier', 'head')),
  ADD CONSTRAINT delegation_to_another CHECK (from_user_id <> to_user_id),
  ADD CONSTRAINT delegation_reason CHECK (length(btrim(reason)) >= 10),
  ADD CONSTRAINT delegation_days CHECK (ends_at > starts_at),
  -- One person at a time stands in for one role.
  ADD CONSTRAINT delegation_one_at_a_time EXCLUDE USING gist
    (from_user_id WITH =, agency_id WITH =, role WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (revoked_at IS NULL);

-- ---------------------------------------------------------------- whose they are
CREATE TRIGGER same_agency_indicator BEFORE INSERT OR UPDATE ON period_exception FOR EACH ROW EXECUTE FUNCTION same_agency('indicator', 'indicator_id');
CREATE TRIGGER same_government BEFORE INSERT OR UPDATE ON period_exception FOR EACH ROW EXECUTE FUNCTION same_government();
-- Only its end comes later, once; whoever needs another one grants or makes another one.
CREATE TRIGGER a_stays_with BEFORE UPDATE ON period_exception FOR EACH ROW
  EXECUTE FUNCTION stays_with('agency_id', 'period_id', 'indicator_id', 'owner_id', 'reason', 'ends_at', 'granted_by_id', 'granted_at');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON delegation FOR EACH ROW
  EXECUTE FUNCTION stays_with('agency_id', 'role', 'from_user_id', 'to_user_id', 'starts_at', 'ends_at', 'reason', 'created_at');

-- A role that somebody holds today: in the agency itself, or for those above it in its government.
CREATE FUNCTION holds_role(person uuid, in_role "Role", of_agency uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM membership m JOIN agency a ON a.id = of_agency AND a.government_id = m.government_id
    WHERE m.user_id = person AND m.role = in_role AND m.valid_from <= current_date
      AND (m.valid_until IS NULL OR m.valid_until > current_date)
      AND (m.agency_id = a.id OR in_role NOT IN ('operator', 'verifier', 'head')))
$$;
CREATE FUNCTION works_at(person uuid, of_agency uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM membership m WHERE m.user_id = person AND m.agency_id = of_agency
    AND m.valid_from <= current_date AND (m.valid_until IS NULL OR m.valid_until > current_date))
$$;

CREATE FUNCTION exception_granted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NOT works_at(NEW.owner_id, NEW.agency_id) THEN
    RAISE EXCEPTION 'penanggung jawab pengecualian bekerja di instansi itu' USING ERRCODE = '23503';
  END IF;
  IF NOT installation_acts() AND (NOT holds_role(acting_user(), 'manager', NEW.agency_id)
      OR (TG_OP = 'INSERT' AND NEW.granted_by_id <> acting_user())
      OR (NEW.revoked_by_id IS NOT NULL AND NEW.revoked_by_id <> acting_user())) THEN
    RAISE EXCEPTION 'pengecualian hanya diberikan dan dicabut oleh pengelola periode' USING ERRCODE = 'TK007';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NOT NULL THEN
    RAISE EXCEPTION 'pengecualian ini sudah dicabut' USING ERRCODE = 'TK007';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER exception_granted BEFORE INSERT OR UPDATE ON period_exception FOR EACH ROW EXECUTE FUNCTION exception_granted();

CREATE FUNCTION delegation_given() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT installation_acts() AND NEW.from_user_id <> acting_user() THEN
    RAISE EXCEPTION 'tugas hanya didelegasikan oleh pemegangnya sendiri' USING ERRCODE = 'TK007';
  END IF;
  IF TG_OP = 'INSERT' AND NOT (holds_role(NEW.from_user_id, NEW.role, NEW.agency_id) AND works_at(NEW.to_user_id, NEW.agency_id)) THEN
    RAISE EXCEPTION 'tugas didelegasikan oleh pemegangnya kepada rekan seinstansi' USING ERRCODE = 'TK007';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NOT NULL THEN
    RAISE EXCEPTION 'pendelegasian ini sudah dicabut' USING ERRCODE = 'TK007';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER delegation_given BEFORE INSERT OR UPDATE ON delegation FOR EACH ROW EXECUTE FUNCTION delegation_given();

-- What was granted or delegated is taken back, not erased.
CREATE FUNCTION is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'baris % dicabut, tidak dihapus', TG_TABLE_NAME USING ERRCODE = 'TK007';
END
$$;
CREATE TRIGGER is_kept BEFORE DELETE ON period_exception FOR EACH ROW EXECUTE FUNCTION is_kept();
CREATE TRIGGER is_kept BEFORE DELETE ON delegation FOR EACH ROW EXECUTE FUNCTION is_kept();

-- ---------------------------------------------------------------- the window of a period
-- The same truth table as the application's (domain/period/window): from the opening until the lock, after it by exception.
CREATE FUNCTION window_takes(of_period uuid, of_agency uuid, of_indicators uuid[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT now() >= p.opens_at AND (p.locks_at IS NULL OR now() < p.locks_at OR EXISTS (
    SELECT 1 FROM period_exception x WHERE x.period_id = p.id AND x.agency_id = of_agency
      AND (x.indicator_id IS NULL OR x.indicator_id = ANY (of_indicators))
      AND x.revoked_at IS NULL AND now() <= x.ends_at))
  FROM period p WHERE p.id = of_period
$$;
CREATE FUNCTION refuse_closed_window(of_period uuid, of_agency uuid, of_indicators uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT installation_acts() AND NOT window_takes(of_period, of_agency, of_indicators) THEN
    RAISE EXCEPTION 'periode ini belum dibuka atau sudah terkunci' USING ERRCODE = 'TK006';
  END IF;
END
$$;
CREATE FUNCTION is_past_due(of_period uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT now() > due_at FROM period WHERE id = of_period
$$;

-- An exception for one indicator opens the figures it is computed from.
CREATE FUNCTION indicators_using(of_variable uuid, of_period uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(f.indicator_id), '{}') FROM formula_variable v
  JOIN formula_version f ON f.id = v.formula_version_id JOIN period p ON p.id = of_period
  WHERE v.variable_id = of_variable AND p.year >= f.valid_from_year AND (f.valid_to_year IS NULL OR p.year <= f.valid_to_year)
$$;

CREATE FUNCTION variable_value_window() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one variable_value := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  value_changed boolean := TG_OP <> 'UPDATE' OR NEW.amount IS DISTINCT FROM OLD.amount
    OR NEW.not_applicable_reason IS DISTINCT FROM OLD.not_applicable_reason;
BEGIN
  IF value_changed OR NEW.as_written <> OLD.as_written THEN
    PERFORM refuse_closed_window(one.period_id, one.agency_id, indicators_using(one.variable_id, one.period_id));
  END IF;
  IF TG_OP <> 'DELETE' AND NOT installation_acts() THEN
    NEW.is_late := (TG_OP = 'UPDATE' AND OLD.is_late) OR (value_changed AND is_past_due(NEW.period_id)
      AND (TG_OP = 'UPDATE' OR NEW.amount IS NOT NULL OR NEW.not_applicable_reason IS NOT NULL));
  END IF;
  RETURN one;
END
$$;
CREATE FUNCTION realisasi_window() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said text[] := ARRAY['direct_amount', 'direct_as_written', 'not_applicable_reason', 'kendala', 'solusi', 'faktor_pendorong'];
  before jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) ELSE '{}' END;
  after jsonb := to_jsonb(NEW);
  is_sent boolean := TG_OP = 'UPDATE' AND OLD.state = 'draft' AND NEW.state = 'submitted';
  is_said boolean := EXISTS (SELECT 1 FROM unnest(said) field WHERE (before ->> field) IS DISTINCT FROM (after ->> field));
BEGIN
  IF is_sent OR is_said THEN
    PERFORM refuse_closed_window(NEW.period_id, NEW.agency_id, ARRAY[NEW.indicator_id]);
  END IF;
  IF NOT installation_acts() THEN
    NEW.is_late := (TG_OP = 'UPDATE' AND OLD.is_late) OR (is_sent AND is_past_due(NEW.period_id));
  END IF;
  RETURN NEW;
END
$$;
CREATE FUNCTION realisasi_anggaran_window() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE one realisasi_anggaran := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF TG_OP <> 'UPDATE' OR NEW.amount <> OLD.amount THEN
    PERFORM refuse_closed_window(one.period_id, agency_of('program', one.program_id), '{}');
  END IF;
  RETURN one;
END
$$;
CREATE TRIGGER b_window BEFORE INSERT OR UPDATE OR DELETE ON variable_value FOR EACH ROW EXECUTE FUNCTION variable_value_window();
CREATE TRIGGER b_window BEFORE INSERT OR UPDATE ON realisasi FOR EACH ROW EXECUTE FUNCTION realisasi_window();
CREATE TRIGGER b_window BEFORE INSERT OR UPDATE OR DELETE ON realisasi_anggaran FOR EACH ROW EXECUTE FUNCTION realisasi_anggaran_window();

-- ---------------------------------------------------------------- who stands in for whom
-- The transaction says on whose behalf it acts; whose value it is binds both, the one who acts and the one they act for.
CREATE FUNCTION acting_for() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('tolok.on_behalf_of', true), '')::uuid
$$;
CREATE FUNCTION four_eyes_on_behalf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> OLD.state AND NEW.state IN ('verified', 'approved') AND EXISTS (
      SELECT 1 FROM realisasi_editor e WHERE e.realisasi_id = NEW.id AND e.user_id = acting_for()) THEN
    RAISE EXCEPTION 'yang mengisi tidak boleh memeriksa atau menyetujui isiannya lewat orang lain' USING ERRCODE = 'TK004';
  END IF;
  RETURN NEW;
END
$$;
-- Before realisasi_guard, which strikes the editors at approval; triggers go by their names.
CREATE TRIGGER b_four_eyes_on_behalf BEFORE UPDATE ON realisasi FOR EACH ROW EXECUTE FUNCTION four_eyes_on_behalf();

CREATE FUNCTION step_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'langkah yang sudah diambil tidak diubah' USING ERRCODE = 'TK005';
  END IF;
  IF installation_acts() THEN
    RETURN NEW;
  END IF;
  IF NEW.actor_id <> acting_user() OR NEW.on_behalf_of_id IS DISTINCT FROM acting_for() THEN
    RAISE EXCEPTION 'langkah dicatat atas nama yang melakukannya' USING ERRCODE = 'TK007';
  END IF;
  IF NEW.on_behalf_of_id IS NULL THEN
    IF NOT holds_role(NEW.actor_id, NEW.actor_role, NEW.agency_id) THEN
      RAISE EXCEPTION 'langkah hanya oleh pemegang perannya' USING ERRCODE = 'TK007';
    END IF;
  ELSIF NOT (works_at(NEW.actor_id, NEW.agency_id) AND holds_role(NEW.on_behalf_of_id, NEW.actor_role, NEW.agency_id) AND EXISTS (
      SELECT 1 FROM delegation d WHERE d.from_user_id = NEW.on_behalf_of_id AND d.to_user_id = NEW.actor_id
        AND d.agency_id = NEW.agency_id AND d.role = NEW.actor_role AND d.revoked_at IS NULL
        AND now() BETWEEN d.starts_at AND d.ends_at)) THEN
    RAISE EXCEPTION 'tidak ada pendelegasian yang berlaku untuk langkah ini' USING ERRCODE = 'TK007';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER step_signed BEFORE INSERT OR UPDATE ON workflow_step FOR EACH ROW EXECUTE FUNCTION step_signed();

-- ---------------------------------------------------------------- history
DO $$
DECLARE business text;
BEGIN
  FOREACH business IN ARRAY ARRAY['period_exception', 'delegation'] LOOP
    EXECUTE format('CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION record_history()', business);
    EXECUTE format('CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION history_is_final()', business);
  END LOOP;
END
$$;
