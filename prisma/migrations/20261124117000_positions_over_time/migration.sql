-- A position lives through time: what it was called before, who holds it or acts for it from which day to which, also
-- people without an account; and which kinerja carries out which of its functions.

-- ---------------------------------------------------------------- tables
ALTER TABLE "position" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "duty" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "position_holder"
  ALTER COLUMN "user_id" DROP NOT NULL,
  ADD COLUMN "person_name" TEXT,
  ADD COLUMN "nip" TEXT,
  ADD COLUMN "decree_number" TEXT,
  ADD COLUMN "decree_on" DATE,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- The name that a position had until a day; its present name stands with the position itself.
CREATE TABLE "position_former_name" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "position_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "level" "PositionLevel" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE NOT NULL,

    CONSTRAINT "position_former_name_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "kinerja_duty" (
    "kinerja_id" UUID NOT NULL,
    "duty_id" UUID NOT NULL,

    CONSTRAINT "kinerja_duty_pkey" PRIMARY KEY ("kinerja_id","duty_id")
);
CREATE INDEX "position_former_name_position_id_idx" ON "position_former_name"("position_id");
CREATE INDEX "kinerja_duty_duty_id_idx" ON "kinerja_duty"("duty_id");
ALTER TABLE "position_former_name" ADD CONSTRAINT "position_former_name_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "kinerja_duty" ADD CONSTRAINT "kinerja_duty_kinerja_id_fkey" FOREIGN KEY ("kinerja_id") REFERENCES "kinerja"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "kinerja_duty" ADD CONSTRAINT "kinerja_duty_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what they may say
ALTER TABLE "position" ADD CONSTRAINT position_version CHECK (version >= 1 AND btrim(short_name) <> '');
ALTER TABLE duty ADD CONSTRAINT duty_version CHECK (version >= 1);
ALTER TABLE position_former_name
  ADD CONSTRAINT position_former_name_text CHECK (btrim(name) <> '' AND btrim(short_name) <> ''),
  ADD CONSTRAINT position_former_name_validity CHECK (valid_until > valid_from),
  ADD CONSTRAINT position_one_name_at_a_time EXCLUDE USING gist
    (position_id WITH =, daterange(valid_from, valid_until) WITH &&);
ALTER TABLE position_holder
  -- Either an account or a name, never both: a name is kept once.
  ADD CONSTRAINT position_holder_person CHECK ((user_id IS NULL) = (person_name IS NOT NULL) AND (person_name IS NULL OR btrim(person_name) <> '')),
  ADD CONSTRAINT position_holder_nip CHECK (nip IS NULL OR nip ~ '^[0-9]{18}$'),
  ADD CONSTRAINT position_holder_decree CHECK (decree_number IS NULL OR btrim(decree_number) <> ''),
  ADD CONSTRAINT position_holder_version CHECK (version >= 1),
  DROP CONSTRAINT position_one_holder_at_a_time,
  -- A vacant position has a Plt., one that is held has none.
  ADD CONSTRAINT position_one_holder_at_a_time EXCLUDE USING gist
    (position_id WITH =, daterange(valid_from, valid_until) WITH &&) WHERE (kind <> 'plh'),
  -- A Plh. stands in for days while the holder stays; one acts at a time.
  ADD CONSTRAINT position_one_acting_at_a_time EXCLUDE USING gist
    (position_id WITH =, daterange(valid_from, valid_until) WITH &&) WHERE (kind <> 'definitif');

-- ---------------------------------------------------------------- nobody holds what is not there
CREATE FUNCTION holder_within_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "position" p WHERE p.id = NEW.position_id AND (NEW.valid_from < p.valid_from
      OR (p.valid_until IS NOT NULL AND coalesce(NEW.valid_until, 'infinity') > p.valid_until))) THEN
    RAISE EXCEPTION 'jabatan ini tidak ada pada hari-hari itu' USING ERRCODE = 'TK091';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER holder_within_position BEFORE INSERT OR UPDATE ON position_holder FOR EACH ROW EXECUTE FUNCTION holder_within_position();

CREATE FUNCTION position_around_holders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM position_holder h WHERE h.position_id = NEW.id AND (h.valid_from < NEW.valid_from
      OR (NEW.valid_until IS NOT NULL AND coalesce(h.valid_until, 'infinity') > NEW.valid_until)))
     OR EXISTS (SELECT 1 FROM position_former_name f WHERE f.position_id = NEW.id AND (f.valid_from < NEW.valid_from
      OR f.valid_until >= NEW.valid_until)) THEN
    RAISE EXCEPTION 'jabatan ini masih dipangku atau bernama lain sesudah hari itu' USING ERRCODE = 'TK091';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER position_around_holders BEFORE UPDATE OF valid_from, valid_until ON "position" FOR EACH ROW EXECUTE FUNCTION position_around_holders();

-- ---------------------------------------------------------------- names follow each other without a gap
CREATE FUNCTION former_name_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one position_former_name := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  before date := (SELECT max(f.valid_until) FROM position_former_name f WHERE f.position_id = one.position_id AND f.id <> one.id);
BEGIN
  IF TG_OP = 'UPDATE' OR (TG_OP = 'DELETE' AND before > OLD.valid_until)
     OR (TG_OP = 'INSERT' AND NEW.valid_from <> coalesce(before, (SELECT p.valid_from FROM "position" p WHERE p.id = NEW.position_id))) THEN
    RAISE EXCEPTION 'nama jabatan bersambung tanpa sela, dan hanya yang terakhir dicabut' USING ERRCODE = 'TK092';
  END IF;
  RETURN one;
END
$$;
CREATE TRIGGER former_name_follows BEFORE INSERT OR UPDATE OR DELETE ON position_former_name FOR EACH ROW EXECUTE FUNCTION former_name_follows();

-- ---------------------------------------------------------------- kinerja and the functions it carries out
CREATE FUNCTION kinerja_duty_of_one_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM kinerja k JOIN duty d ON d.position_id = k.position_id
      WHERE k.id = NEW.kinerja_id AND d.id = NEW.duty_id AND d.kind = 'fungsi') THEN
    RAISE EXCEPTION 'kinerja menjalankan fungsi jabatannya sendiri' USING ERRCODE = 'TK093';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER kinerja_duty_of_one_position BEFORE INSERT OR UPDATE ON kinerja_duty FOR EACH ROW EXECUTE FUNCTION kinerja_duty_of_one_position();

-- A kinerja that moves to another position leaves the functions of the old one.
CREATE FUNCTION kinerja_left_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM kinerja_duty WHERE kinerja_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER kinerja_left_position AFTER UPDATE OF position_id ON kinerja FOR EACH ROW
  WHEN (NEW.position_id <> OLD.position_id) EXECUTE FUNCTION kinerja_left_position();

-- ---------------------------------------------------------------- whose they are
CREATE TRIGGER a_stays_with BEFORE UPDATE ON position_holder FOR EACH ROW EXECUTE FUNCTION stays_with('position_id');
CREATE TRIGGER a_stays_with BEFORE UPDATE ON duty FOR EACH ROW EXECUTE FUNCTION stays_with('agency_id', 'position_id', 'kind');
CREATE TRIGGER same_agency_duty BEFORE INSERT OR UPDATE ON kinerja_duty FOR EACH ROW EXECUTE FUNCTION same_agency('duty', 'duty_id', 'kinerja', 'kinerja_id');

-- ---------------------------------------------------------------- history
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON position_former_name FOR EACH ROW EXECUTE FUNCTION record_history('position', 'position_id');
CREATE TRIGGER record_history AFTER INSERT OR UPDATE OR DELETE ON kinerja_duty FOR EACH ROW EXECUTE FUNCTION record_history('kinerja', 'kinerja_id');
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON position_former_name FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
CREATE TRIGGER history_is_whole BEFORE TRUNCATE ON kinerja_duty FOR EACH STATEMENT EXECUTE FUNCTION history_is_final();
