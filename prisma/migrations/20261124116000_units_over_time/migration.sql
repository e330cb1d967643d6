-- Units over time: what a unit was called and where it stood from day to day, which units it was merged or split from, and
-- in which unit a position, an indicator and a person were on a day. Old periods keep the old tree.

-- ---------------------------------------------------------------- tables
CREATE TYPE "UnitChangeKind" AS ENUM ('add', 'rename', 'move', 'end', 'merge', 'split');

ALTER TABLE "unit"
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "begun_by_id" UUID,
  ADD COLUMN "ended_by_id" UUID;

CREATE TABLE "unit_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "kind" "UnitChangeKind" NOT NULL,
    "day" DATE NOT NULL,
    "basis" TEXT,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_change_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "unit_place" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "UnitKind" NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "change_id" UUID,

    CONSTRAINT "unit_place_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "unit_predecessor" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "predecessor_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,

    CONSTRAINT "unit_predecessor_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "position_place" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "position_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "change_id" UUID,

    CONSTRAINT "position_place_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "indicator_place" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "indicator_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,
    "change_id" UUID,

    CONSTRAINT "indicator_place_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "membership_place" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "membership_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "change_id" UUID,

    CONSTRAINT "membership_place_pkey" PRIMARY KEY ("id")
);


CREATE INDEX "unit_begun_by_id_idx" ON "unit"("begun_by_id");
CREATE INDEX "unit_ended_by_id_idx" ON "unit"("ended_by_id");
CREATE INDEX "unit_change_agency_id_day_idx" ON "unit_change"("agency_id", "day");
CREATE INDEX "unit_change_made_by_id_idx" ON "unit_change"("made_by_id");
CREATE INDEX "unit_place_agency_id_idx" ON "unit_place"("agency_id");
CREATE INDEX "unit_place_unit_id_idx" ON "unit_place"("unit_id");
CREATE INDEX "unit_place_parent_id_idx" ON "unit_place"("parent_id");
CREATE INDEX "unit_place_change_id_idx" ON "unit_place"("change_id");
CREATE INDEX "unit_predecessor_agency_id_idx" ON "unit_predecessor"("agency_id");
CREATE INDEX "unit_predecessor_predecessor_id_idx" ON "unit_predecessor"("predecessor_id");
CREATE INDEX "unit_predecessor_change_id_idx" ON "unit_predecessor"("change_id");
CREATE UNIQUE INDEX "unit_predecessor_unit_id_predecessor_id_key" ON "unit_predecessor"("unit_id", "predecessor_id");
CREATE INDEX "position_place_position_id_idx" ON "position_place"("position_id");
CREATE INDEX "position_place_unit_id_idx" ON "position_place"("unit_id");
CREATE INDEX "position_place_change_id_idx" ON "position_place"("change_id");
CREATE INDEX "indicator_place_indicator_id_idx" ON "indicator_place"("indicator_id");
CREATE INDEX "indicator_place_unit_id_idx" ON "indicator_place"("unit_id");
CREATE INDEX "indicator_place_change_id_idx" ON "indicator_place"("change_id");
CREATE INDEX "membership_place_membership_id_idx" ON "membership_place"("membership_id");
CREATE INDEX "membership_place_unit_id_idx" ON "membership_place"("unit_id");
CREATE INDEX "membership_place_change_id_idx" ON "membership_place"("change_id");

ALTER TABLE "unit" ADD CONSTRAINT "unit_begun_by_id_fkey" FOREIGN KEY ("begun_by_id") REFERENCES "unit_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit" ADD CONSTRAINT "unit_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "unit_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit_change" ADD CONSTRAINT "unit_change_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit_change" ADD CONSTRAINT "unit_change_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit_place" ADD CONSTRAINT "unit_place_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit_place" ADD CONSTRAINT "unit_place_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "unit_place" ADD CONSTRAINT "unit_place_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit_place" ADD CONSTRAINT "unit_place_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "unit_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit_predecessor" ADD CONSTRAINT "unit_predecessor_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit_predecessor" ADD CONSTRAINT "unit_predecessor_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "unit_predecessor" ADD CONSTRAINT "unit_predecessor_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit_predecessor" ADD CONSTRAINT "unit_predecessor_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "unit_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "position_place" ADD CONSTRAINT "position_place_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "position_place" ADD CONSTRAINT "position_place_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "position_place" ADD CONSTRAINT "position_place_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "unit_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "indicator_place" ADD CONSTRAINT "indicator_place_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "indicator_place" ADD CONSTRAINT "indicator_place_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "indicator_place" ADD CONSTRAINT "indicator_place_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "unit_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "membership_place" ADD CONSTRAINT "membership_place_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "membership_place" ADD CONSTRAINT "membership_place_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "membership_place" ADD CONSTRAINT "membership_place_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "unit_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what they may say
ALTER TABLE unit
  ADD CONSTRAINT unit_version CHECK (version >= 1),
  -- Names change from a day, so they are told apart where they stand from day to day.
  DROP CONSTRAINT unit_one_name_at_a_time;
ALTER TABLE unit_change ADD CONSTRAINT unit_change_basis CHECK (basis IS NULL OR btrim(basis) <> '');
ALTER TABLE unit_place
  ADD CONSTRAINT unit_place_text CHECK (btrim(name) <> ''),
  ADD CONSTRAINT unit_place_not_under_itself CHECK (parent_id <> unit_id),
  ADD CONSTRAINT unit_place_validity CHECK (valid_until > valid_from),
  ADD CONSTRAINT unit_one_place_at_a_time EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_until) WITH &&),
  ADD CONSTRAINT unit_one_name_at_a_time EXCLUDE USING gist
    (agency_id WITH =, name WITH =, daterange(valid_from, valid_until) WITH &&);
ALTER TABLE unit_predecessor ADD CONSTRAINT unit_predecessor_two CHECK (unit_id <> predecessor_id);
ALTER TABLE position_place
  ADD CONSTRAINT position_place_validity CHECK (valid_until > valid_from),
  ADD CONSTRAINT position_one_place_at_a_time EXCLUDE USING gist (position_id WITH =, daterange(valid_from, valid_until) WITH &&);
ALTER TABLE indicator_place
  ADD CONSTRAINT indicator_place_validity CHECK (valid_until > valid_from),
  ADD CONSTRAINT indicator_one_place_at_a_time EXCLUDE USING gist (indicator_id WITH =, daterange(valid_from, valid_until) WITH &&);
ALTER TABLE membership_place
  ADD CONSTRAINT membership_place_validity CHECK (valid_until > valid_from),
  ADD CONSTRAINT membership_one_place_at_a_time EXCLUDE USING gist (membership_id WITH =, daterange(valid_from, valid_until) WITH &&);

-- ---------------------------------------------------------------- history
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON unit_change FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON unit_place FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON unit_predecessor FOR EACH ROW EXECUTE FUNCTION record_history();
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON position_place FOR EACH ROW EXECUTE FUNCTION record_history('position', 'position_id');
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON indicator_place FOR EACH ROW EXECUTE FUNCTION record_history('indicator', 'indicator_id');
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON membership_place FOR EACH ROW EXECUTE FUNCTION record_history('membership', 'membership_id');
DO $$
DECLARE business text;
BEGIN
  FOREACH business IN ARRAY ARRAY['unit_change', 'unit_place', 'unit_predecessor', 'position_place', 'indicator_place', 'membership_place'] LOOP
    EXECUTE format('CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION history_is_final()', business);
  END LOOP;
END
$$;

-- ---------------------------------------------------------------- what there is already
-- Everything has been where it is since it began, as far as the unit above it lived then.
SELECT set_config('tolok.actor', '00000000-0000-7000-8000-000000000001', true), set_config('tolok.action', 'installation.migrate', true);
INSERT INTO unit_place (agency_id, unit_id, parent_id, kind, name, valid_from, valid_until)
  SELECT u.agency_id, u.id, NULL, u.kind, u.name, u.valid_from, u.valid_until FROM unit u WHERE u.parent_id IS NULL
  UNION ALL SELECT u.agency_id, u.id, u.parent_id, u.kind, u.name, greatest(u.valid_from, a.valid_from), least(u.valid_until, a.valid_until)
    FROM unit u JOIN unit a ON a.id = u.parent_id WHERE daterange(u.valid_from, u.valid_until) && daterange(a.valid_from, a.valid_until)
  UNION ALL SELECT u.agency_id, u.id, NULL, u.kind, u.name, u.valid_from, least(u.valid_until, a.valid_from)
    FROM unit u JOIN unit a ON a.id = u.parent_id WHERE a.valid_from > u.valid_from
  UNION ALL SELECT u.agency_id, u.id, NULL, u.kind, u.name, greatest(u.valid_from, a.valid_until), u.valid_until
    FROM unit u JOIN unit a ON a.id = u.parent_id WHERE a.valid_until < coalesce(u.valid_until, 'infinity');
INSERT INTO position_place (position_id, unit_id, valid_from, valid_until)
  SELECT p.id, u.id, greatest(p.valid_from, u.valid_from), least(p.valid_until, u.valid_until)
  FROM "position" p JOIN unit u ON u.id = p.unit_id WHERE daterange(p.valid_from, p.valid_until) && daterange(u.valid_from, u.valid_until);
INSERT INTO membership_place (membership_id, unit_id, valid_from, valid_until)
  SELECT m.id, u.id, greatest(m.valid_from, u.valid_from), least(m.valid_until, u.valid_until)
  FROM membership m JOIN unit u ON u.id = m.unit_id WHERE daterange(m.valid_from, m.valid_until) && daterange(u.valid_from, u.valid_until);
INSERT INTO indicator_place (indicator_id, unit_id, valid_until)
  SELECT i.id, u.id, u.valid_until FROM indicator i JOIN unit u ON u.id = i.unit_id;

-- ---------------------------------------------------------------- whose they are
CREATE TRIGGER a_stays_with BEFORE UPDATE ON unit_change FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'kind', 'day', 'made_by_id', 'made_at');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON unit_place FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'unit_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON unit_predecessor FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'unit_id', 'predecessor_id', 'change_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON position_place FOR EACH ROW EXECUTE FUNCTION stays_with('position_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON indicator_place FOR EACH ROW EXECUTE FUNCTION stays_with('indicator_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON membership_place FOR EACH ROW EXECUTE FUNCTION stays_with('membership_id');
CREATE TRIGGER same_agency_begun BEFORE INSERT OR UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION same_agency('unit_change', 'begun_by_id');
CREATE TRIGGER same_agency_ended BEFORE INSERT OR UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION same_agency('unit_change', 'ended_by_id');
CREATE TRIGGER same_agency_unit BEFORE INSERT OR UPDATE ON unit_place FOR EACH ROW EXECUTE FUNCTION same_agency('unit', 'unit_id');
CREATE TRIGGER same_agency_parent BEFORE INSERT OR UPDATE ON unit_place FOR EACH ROW EXECUTE FUNCTION same_agency('unit', 'parent_id');
CREATE TRIGGER same_agency_change BEFORE INSERT OR UPDATE ON unit_place FOR EACH ROW EXECUTE FUNCTION same_agency('unit_change', 'change_id');
CREATE TRIGGER same_agency_unit BEFORE INSERT OR UPDATE ON unit_predecessor FOR EACH ROW EXECUTE FUNCTION same_agency('unit', 'unit_id');
CREATE TRIGGER same_agency_predecessor BEFORE INSERT OR UPDATE ON unit_predecessor FOR EACH ROW EXECUTE FUNCTION same_agency('unit', 'predecessor_id');
CREATE TRIGGER same_agency_change BEFORE INSERT OR UPDATE ON unit_predecessor FOR EACH ROW EXECUTE FUNCTION same_agency('unit_change', 'change_id');
DO $$
DECLARE kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['position', 'indicator', 'membership'] LOOP
    EXECUTE format('CREATE TRIGGER same_agency_unit BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION same_agency(''unit'', ''unit_id'', %L, %L)',
      kind || '_place', kind, kind || '_id');
    EXECUTE format('CREATE TRIGGER same_agency_change BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION same_agency(''unit_change'', ''change_id'', %L, %L)',
      kind || '_place', kind, kind || '_id');
  END LOOP;
END
$$;

-- ---------------------------------------------------------------- a row and its places say the same
-- Written at the row itself (by a form, by a loader), the last place is set right; written as a place, the row follows.
-- The last place is the one that reaches as far as the row lives.
CREATE FUNCTION unit_then_placed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO unit_place (agency_id, unit_id, parent_id, kind, name, valid_from, valid_until, change_id)
    VALUES (NEW.agency_id, NEW.id, NEW.parent_id, NEW.kind, NEW.name, NEW.valid_from, NEW.valid_until, NEW.begun_by_id);
    RETURN NULL;
  END IF;
  IF NEW.valid_from <> OLD.valid_from THEN
    UPDATE unit_place SET valid_from = NEW.valid_from WHERE unit_id = NEW.id AND valid_from = OLD.valid_from;
  END IF;
  IF NEW.valid_until IS DISTINCT FROM OLD.valid_until THEN
    DELETE FROM unit_place WHERE unit_id = NEW.id AND valid_from >= NEW.valid_until;
    UPDATE unit_place SET valid_until = NEW.valid_until
    WHERE unit_id = NEW.id AND valid_from = (SELECT max(valid_from) FROM unit_place WHERE unit_id = NEW.id);
  END IF;
  UPDATE unit_place p SET parent_id = NEW.parent_id, kind = NEW.kind, name = NEW.name
  WHERE p.unit_id = NEW.id AND (NEW.parent_id, NEW.kind, NEW.name) IS DISTINCT FROM (OLD.parent_id, OLD.kind, OLD.name)
    AND (NEW.parent_id, NEW.kind, NEW.name) IS DISTINCT FROM (p.parent_id, p.kind, p.name)
    AND p.valid_from = (SELECT max(valid_from) FROM unit_place WHERE unit_id = NEW.id);
  RETURN NULL;
END
$$;
CREATE TRIGGER then_placed AFTER INSERT OR UPDATE OF parent_id, kind, name, valid_from, valid_until ON unit
  FOR EACH ROW EXECUTE FUNCTION unit_then_placed();

CREATE FUNCTION unit_placed_last() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE unit u SET parent_id = p.parent_id, kind = p.kind, name = p.name
  FROM (SELECT * FROM unit_place WHERE unit_id = coalesce(NEW.unit_id, OLD.unit_id) ORDER BY valid_from DESC LIMIT 1) p
  WHERE u.id = p.unit_id AND (u.parent_id, u.kind, u.name) IS DISTINCT FROM (p.parent_id, p.kind, p.name);
  RETURN NULL;
END
$$;
CREATE TRIGGER then_shown AFTER INSERT OR DELETE OR UPDATE OF parent_id, kind, name, valid_from ON unit_place
  FOR EACH ROW EXECUTE FUNCTION unit_placed_last();

-- The unit of the last place of a position, an indicator or a membership; null where it has left its unit before.
CREATE FUNCTION last_unit_of(kind text, one uuid) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE found uuid;
BEGIN
  EXECUTE format('SELECT p.unit_id FROM %I p JOIN %I s ON s.id = p.%I WHERE s.id = $1
    AND (p.valid_until IS NULL OR p.valid_until >= (to_jsonb(s) ->> ''valid_until'')::date)
    ORDER BY p.valid_from DESC NULLS LAST LIMIT 1', kind || '_place', kind, kind || '_id') INTO found USING one;
  RETURN found;
END
$$;

-- Argument: the kind of row.
CREATE FUNCTION then_placed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place text := TG_ARGV[0] || '_place';
  pointer text := TG_ARGV[0] || '_id';
  now_begun date := to_jsonb(NEW) ->> 'valid_from';
  now_ended date := to_jsonb(NEW) ->> 'valid_until';
  was_begun date;
  was_ended date;
  last uuid;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.unit_id IS NOT NULL THEN
      EXECUTE format('INSERT INTO %I (%I, unit_id, valid_from, valid_until) VALUES ($1, $2, $3, $4)', place, pointer)
      USING NEW.id, NEW.unit_id, now_begun, now_ended;
    END IF;
    RETURN NULL;
  END IF;
  was_begun := to_jsonb(OLD) ->> 'valid_from';
  was_ended := to_jsonb(OLD) ->> 'valid_until';
  IF now_begun IS DISTINCT FROM was_begun THEN
    EXECUTE format('UPDATE %I SET valid_from = $2 WHERE %I = $1 AND valid_from = $3', place, pointer) USING NEW.id, now_begun, was_begun;
  END IF;
  IF now_ended IS DISTINCT FROM was_ended THEN
    EXECUTE format('DELETE FROM %I WHERE %I = $1 AND valid_from >= $2', place, pointer) USING NEW.id, now_ended;
    EXECUTE format('UPDATE %I SET valid_until = $2 WHERE %I = $1 AND (valid_until IS NOT DISTINCT FROM $3 OR valid_until > $2)',
      place, pointer) USING NEW.id, now_ended, was_ended;
  END IF;
  last := last_unit_of(TG_ARGV[0], NEW.id);
  IF NEW.unit_id IS NOT DISTINCT FROM OLD.unit_id OR NEW.unit_id IS NOT DISTINCT FROM last THEN
    RETURN NULL;
  END IF;
  IF last IS NULL THEN
    EXECUTE format('INSERT INTO %1$I (%2$I, unit_id, valid_from, valid_until)
      VALUES ($1, $2, coalesce((SELECT max(valid_until) FROM %1$I WHERE %2$I = $1), $3), $4)', place, pointer)
    USING NEW.id, NEW.unit_id, now_begun, now_ended;
  ELSIF NEW.unit_id IS NULL THEN
    EXECUTE format('DELETE FROM %I WHERE %I = $1 AND (valid_until IS NULL OR valid_until >= $2)', place, pointer) USING NEW.id, now_ended;
  ELSE
    EXECUTE format('UPDATE %I SET unit_id = $2 WHERE %I = $1 AND (valid_until IS NULL OR valid_until >= $3)', place, pointer)
    USING NEW.id, NEW.unit_id, now_ended;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER then_placed AFTER INSERT OR UPDATE OF unit_id, valid_from, valid_until ON "position" FOR EACH ROW EXECUTE FUNCTION then_placed('position');
CREATE TRIGGER then_placed AFTER INSERT OR UPDATE OF unit_id, valid_from, valid_until ON membership FOR EACH ROW EXECUTE FUNCTION then_placed('membership');
CREATE TRIGGER then_placed AFTER INSERT OR UPDATE OF unit_id ON indicator FOR EACH ROW EXECUTE FUNCTION then_placed('indicator');

-- Argument: the kind of row.
CREATE FUNCTION placed_last() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject uuid := to_jsonb(coalesce(NEW, OLD)) ->> (TG_ARGV[0] || '_id');
BEGIN
  EXECUTE format('UPDATE %I SET unit_id = $2 WHERE id = $1 AND unit_id IS DISTINCT FROM $2', TG_ARGV[0])
  USING subject, last_unit_of(TG_ARGV[0], subject);
  RETURN NULL;
END
$$;
DO $$
DECLARE kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['position', 'indicator', 'membership'] LOOP
    EXECUTE format('CREATE TRIGGER then_shown AFTER INSERT OR DELETE OR UPDATE OF unit_id, valid_from ON %I FOR EACH ROW EXECUTE FUNCTION placed_last(%L)',
      kind || '_place', kind);
    -- A place that is closed is followed by the next in the same transaction; where none follows, the row has left its unit.
    EXECUTE format('CREATE CONSTRAINT TRIGGER then_shown_closed AFTER UPDATE OF valid_until ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION placed_last(%L)',
      kind || '_place', kind);
  END LOOP;
END
$$;

-- ---------------------------------------------------------------- the tree is whole on every day
-- Looked at when everything that belongs to a change is written. It only reads.
CREATE FUNCTION unit_is_whole(one uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  unit_row unit;
  life daterange;
BEGIN
  SELECT * INTO unit_row FROM unit WHERE id = one;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  life := daterange(unit_row.valid_from, unit_row.valid_until);
  IF (SELECT range_agg(daterange(valid_from, valid_until)) FROM unit_place WHERE unit_id = one) IS DISTINCT FROM datemultirange(life) THEN
    RAISE EXCEPTION 'nama dan tempat unit bersambung tanpa sela selama unitnya ada' USING ERRCODE = 'TK101';
  END IF;
  IF EXISTS (SELECT 1 FROM unit_place p JOIN unit a ON a.id = p.parent_id WHERE p.unit_id = one
      AND NOT daterange(p.valid_from, p.valid_until) <@ daterange(a.valid_from, a.valid_until))
     OR EXISTS (SELECT 1 FROM unit_place p WHERE p.parent_id = one AND NOT daterange(p.valid_from, p.valid_until) <@ life) THEN
    RAISE EXCEPTION 'unit berada di bawah unit yang ada pada hari-hari itu' USING ERRCODE = 'TK101';
  END IF;
  IF EXISTS (SELECT 1 FROM position_place p WHERE p.unit_id = one AND NOT daterange(p.valid_from, p.valid_until) <@ life)
     OR EXISTS (SELECT 1 FROM membership_place p WHERE p.unit_id = one AND NOT daterange(p.valid_from, p.valid_until) <@ life)
     OR EXISTS (SELECT 1 FROM indicator_place p WHERE p.unit_id = one
       AND NOT daterange(coalesce(p.valid_from, unit_row.valid_from), p.valid_until) <@ life) THEN
    RAISE EXCEPTION 'unit yang berakhir tidak lagi berisi jabatan, indikator atau orang' USING ERRCODE = 'TK101';
  END IF;
  IF EXISTS (WITH RECURSIVE above AS (
      SELECT p.parent_id AS id, daterange(p.valid_from, p.valid_until) AS days FROM unit_place p
      WHERE p.unit_id = one AND p.parent_id IS NOT NULL
      UNION SELECT p.parent_id, daterange(p.valid_from, p.valid_until) * a.days FROM unit_place p JOIN above a ON p.unit_id = a.id
      WHERE p.parent_id IS NOT NULL AND daterange(p.valid_from, p.valid_until) && a.days AND a.id <> one)
      SELECT 1 FROM above WHERE id = one) THEN
    RAISE EXCEPTION 'unit tidak dapat berada di bawah bawahannya sendiri' USING ERRCODE = '23514';
  END IF;
END
$$;
-- Arguments: the columns that point to units.
CREATE FUNCTION units_are_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE pointer text;
BEGIN
  FOREACH pointer IN ARRAY TG_ARGV LOOP
    PERFORM unit_is_whole((to_jsonb(coalesce(NEW, OLD)) ->> pointer)::uuid);
  END LOOP;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER units_are_whole AFTER UPDATE OF valid_from, valid_until ON unit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION units_are_whole('id');
CREATE CONSTRAINT TRIGGER units_are_whole AFTER INSERT OR UPDATE OR DELETE ON unit_place
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION units_are_whole('unit_id');
CREATE CONSTRAINT TRIGGER units_are_whole AFTER INSERT OR UPDATE ON position_place
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION units_are_whole('unit_id');
CREATE CONSTRAINT TRIGGER units_are_whole AFTER INSERT OR UPDATE ON indicator_place
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION units_are_whole('unit_id');
CREATE CONSTRAINT TRIGGER units_are_whole AFTER INSERT OR UPDATE ON membership_place
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION units_are_whole('unit_id');

-- A merged or split unit ends on the day on which its successor is there.
CREATE FUNCTION predecessor_has_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM unit_change c JOIN unit before ON before.id = NEW.predecessor_id JOIN unit after ON after.id = NEW.unit_id
      WHERE c.id = NEW.change_id AND c.kind IN ('merge', 'split') AND before.valid_until = c.day
        AND daterange(after.valid_from, after.valid_until) @> c.day) THEN
    RAISE EXCEPTION 'unit pendahulu berakhir pada hari penggantinya berlaku' USING ERRCODE = 'TK101';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER predecessor_has_ended AFTER INSERT OR UPDATE ON unit_predecessor
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION predecessor_has_ended();

-- ---------------------------------------------------------------- what has been stays as it was
CREATE FUNCTION old_tree_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF installation_acts() THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP = 'DELETE' AND OLD.valid_from <= current_date THEN
    RAISE EXCEPTION 'susunan yang pernah berlaku tidak dihapus' USING ERRCODE = 'TK102';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.valid_until <= current_date THEN
    RAISE EXCEPTION 'susunan yang pernah berlaku tidak diubah' USING ERRCODE = 'TK102';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER old_tree_kept BEFORE UPDATE OR DELETE ON unit_place FOR EACH ROW EXECUTE FUNCTION old_tree_kept();

CREATE FUNCTION unit_change_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT installation_acts() AND TG_OP = 'INSERT' AND NEW.made_by_id <> acting_user() THEN
    RAISE EXCEPTION 'perubahan unit dicatat atas nama pelakunya' USING ERRCODE = 'TK102';
  END IF;
  IF NOT installation_acts() AND TG_OP = 'DELETE' AND OLD.day <= current_date THEN
    RAISE EXCEPTION 'perubahan yang sudah berlaku tidak dibatalkan' USING ERRCODE = 'TK102';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER unit_change_guard BEFORE INSERT OR DELETE ON unit_change FOR EACH ROW EXECUTE FUNCTION unit_change_guard();

CREATE FUNCTION predecessor_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT installation_acts() AND EXISTS (SELECT 1 FROM unit_change c WHERE c.id = OLD.change_id AND c.day <= current_date) THEN
    RAISE EXCEPTION 'perubahan yang sudah berlaku tidak dibatalkan' USING ERRCODE = 'TK102';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER predecessor_kept BEFORE DELETE ON unit_predecessor FOR EACH ROW EXECUTE FUNCTION predecessor_kept();

-- ---------------------------------------------------------------- people follow their unit
-- Who gives roles says in which unit somebody works; where the unit is merged or split, whoever keeps the organisation
-- takes its people along. Nothing but the unit changes by that.
CREATE FUNCTION membership_place_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one membership_place := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  of_agency uuid := (SELECT m.agency_id FROM membership m WHERE m.id = one.membership_id);
BEGIN
  IF installation_acts() OR pg_trigger_depth() > 1 OR holds_role(acting_user(), 'verifier', of_agency)
     OR holds_role(acting_user(), 'manager', of_agency) THEN
    RETURN one;
  END IF;
  RAISE EXCEPTION 'orang mengikuti unitnya lewat perubahan organisasi' USING ERRCODE = 'TK103';
END
$$;
CREATE TRIGGER membership_place_guard BEFORE INSERT OR UPDATE OR DELETE ON membership_place FOR EACH ROW EXECUTE FUNCTION membership_place_guard();

CREATE OR REPLACE FUNCTION membership_given() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one membership := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 AND to_jsonb(NEW) - 'unit_id' = to_jsonb(OLD) - 'unit_id' THEN
    RETURN one;
  END IF;
  IF NOT installation_acts() THEN
    IF one.user_id = acting_user() THEN
      RAISE EXCEPTION 'peran sendiri tidak diberikan, diubah, atau diakhiri sendiri' USING ERRCODE = 'TK010';
    END IF;
    IF NOT administers(acting_user(), one.government_id) THEN
      RAISE EXCEPTION 'peran hanya diberikan oleh pengelola pemda atau administrator' USING ERRCODE = 'TK011';
    END IF;
    IF TG_OP = 'UPDATE' AND (NEW.user_id <> OLD.user_id OR NEW.role <> OLD.role
        OR NEW.government_id IS DISTINCT FROM OLD.government_id OR NEW.agency_id IS DISTINCT FROM OLD.agency_id) THEN
      RAISE EXCEPTION 'peran diakhiri dan diberikan baru, tidak dipindahkan' USING ERRCODE = 'TK011';
    END IF;
  END IF;
  RETURN one;
END
$$;

-- What the rows of old show, set right where their unit had ended before them.
UPDATE unit u SET parent_id = p.parent_id FROM unit_place p
  WHERE p.unit_id = u.id AND p.valid_until IS NOT DISTINCT FROM u.valid_until AND p.parent_id IS DISTINCT FROM u.parent_id;
UPDATE "position" s SET unit_id = last_unit_of('position', s.id) WHERE s.unit_id IS DISTINCT FROM last_unit_of('position', s.id);
UPDATE membership s SET unit_id = last_unit_of('membership', s.id) WHERE s.unit_id IS DISTINCT FROM last_unit_of('membership', s.id);
UPDATE indicator s SET unit_id = last_unit_of('indicator', s.id) WHERE s.unit_id IS DISTINCT FROM last_unit_of('indicator', s.id);
