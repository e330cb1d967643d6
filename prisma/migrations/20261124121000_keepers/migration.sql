-- ---------------------------------------------------------------- the last key, also tomorrow
-- An administrator who can sign in is there today and on every day after it: a role that ends next month locks nobody out
-- then, and an account that never set a password opens no door.
CREATE OR REPLACE FUNCTION administrator_is_there() RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH able AS (
    SELECT m.valid_from, m.valid_until FROM membership m
      JOIN "user" u ON u.id = m.user_id AND u.is_active AND u.password_hash IS NOT NULL
    WHERE m.role = 'administrator' AND (m.valid_until IS NULL OR m.valid_until > current_date)),
  days AS (SELECT current_date AS day UNION SELECT valid_until FROM able WHERE valid_until IS NOT NULL)
  SELECT NOT EXISTS (SELECT 1 FROM days WHERE NOT EXISTS (
    SELECT 1 FROM able WHERE able.valid_from <= days.day AND (able.valid_until IS NULL OR able.valid_until > days.day)))
$$;
CREATE TRIGGER administrator_keeps_the_key AFTER UPDATE ON "user" FOR EACH ROW
  WHEN (OLD.password_hash IS NOT NULL AND NEW.password_hash IS NULL) EXECUTE FUNCTION administrator_leaves();

-- ---------------------------------------------------------------- who takes a delegation back
-- The one who gave it, or the manager of the government with a reason; who it was stands beside the day.
ALTER TABLE "delegation" ADD COLUMN "revoked_by_id" UUID, ADD COLUMN "revoked_reason" TEXT;
CREATE INDEX "delegation_revoked_by_id_idx" ON "delegation"("revoked_by_id");
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE delegation
  ADD CONSTRAINT delegation_revoked CHECK (revoked_at IS NOT NULL OR (revoked_by_id IS NULL AND revoked_reason IS NULL)),
  ADD CONSTRAINT delegation_revoked_reason CHECK (revoked_reason IS NULL OR length(btrim(revoked_reason)) >= 10);

CREATE OR REPLACE FUNCTION delegation_given() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT installation_acts() AND NEW.from_user_id <> acting_user()
    AND NOT (TG_OP = 'UPDATE' AND NEW.revoked_at IS NOT NULL AND NEW.revoked_reason IS NOT NULL
      AND holds_role(acting_user(), 'manager', NEW.agency_id)) THEN
    RAISE EXCEPTION 'tugas hanya didelegasikan oleh pemegangnya sendiri' USING ERRCODE = 'TK007';
  END IF;
  IF TG_OP = 'INSERT' AND NOT (holds_role(NEW.from_user_id, NEW.role, NEW.agency_id) AND works_at(NEW.to_user_id, NEW.agency_id)) THEN
    RAISE EXCEPTION 'tugas didelegasikan oleh pemegangnya kepada rekan seinstansi' USING ERRCODE = 'TK007';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NOT NULL THEN
    RAISE EXCEPTION 'pendelegasian ini sudah dicabut' USING ERRCODE = 'TK007';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.revoked_at IS NOT NULL AND NOT installation_acts() THEN
    NEW.revoked_by_id := acting_user();
  END IF;
  RETURN NEW;
END
$$;
