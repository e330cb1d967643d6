-- Evidence may be an address as well as a file, and is deleted only while nothing relies on it.

-- ---------------------------------------------------------------- addresses
-- An address has no content of its own to seal: its sha256 is over the address and the day it is dated.
ALTER TABLE evidence ADD COLUMN url TEXT;
ALTER TABLE evidence ALTER COLUMN storage_key DROP NOT NULL;
ALTER TABLE evidence DROP CONSTRAINT evidence_content;
ALTER TABLE evidence ADD CONSTRAINT evidence_content CHECK (
  sha256 ~ '^[0-9a-f]{64}$' AND btrim(file_name) <> ''
  AND CASE WHEN url IS NULL THEN size > 0 AND storage_key IS NOT NULL
      ELSE size = 0 AND storage_key IS NULL AND url ~ '^https://[^[:space:]]+$' AND dated_on IS NOT NULL END);
DROP TRIGGER a_stays_with ON evidence;
CREATE TRIGGER a_stays_with BEFORE UPDATE ON evidence FOR EACH ROW
  EXECUTE FUNCTION stays_with('agency_id', 'sha256', 'storage_key', 'url', 'size', 'media_type', 'uploaded_by_id');

-- ---------------------------------------------------------------- what relies on evidence
-- A date that was noted stays: approvals rest on it.
CREATE FUNCTION evidence_date_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.dated_on IS NOT NULL AND NEW.dated_on IS DISTINCT FROM OLD.dated_on THEN
    RAISE EXCEPTION 'tanggal bukti yang sudah dicatat tetap' USING ERRCODE = 'TK031';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER evidence_date_kept BEFORE UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION evidence_date_kept();

-- The link of a value that was sent is neither taken off nor sealed anew.
CREATE FUNCTION evidence_link_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM realisasi WHERE id = OLD.realisasi_id AND state <> 'draft') THEN
    RAISE EXCEPTION 'bukti ini melekat pada nilai yang sudah dikirim' USING ERRCODE = 'TK002';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER evidence_link_kept BEFORE UPDATE OR DELETE ON evidence_link FOR EACH ROW EXECUTE FUNCTION evidence_link_kept();

-- Whether an approval, the present one or an earlier one, froze this evidence. Earlier ones stand in the history only.
CREATE FUNCTION evidence_is_frozen(evidence evidence) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM realisasi r WHERE r.agency_id = evidence.agency_id
      AND r.frozen_evidence @> jsonb_build_array(jsonb_build_object('evidenceId', evidence.id)))
    OR EXISTS (SELECT 1 FROM history h WHERE h.agency_id = evidence.agency_id AND h.table_name = 'realisasi'
      AND position(evidence.id::text IN h.new_row) > 0
      AND (h.new_row::jsonb -> 'frozen_evidence') @> jsonb_build_array(jsonb_build_object('evidenceId', evidence.id)))
$$;

CREATE FUNCTION evidence_relied_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF evidence_is_frozen(OLD) THEN
    RAISE EXCEPTION 'bukti ini dibekukan bersama nilai yang disetujui' USING ERRCODE = 'TK032';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER evidence_relied_on BEFORE DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION evidence_relied_on();
