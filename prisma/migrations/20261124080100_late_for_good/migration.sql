-- The mark of lateness is put on the row itself, not on the copy by which it was looked at.
CREATE OR REPLACE FUNCTION variable_value_window() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one variable_value := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  value_changed boolean := TG_OP <> 'UPDATE' OR NEW.amount IS DISTINCT FROM OLD.amount
    OR NEW.not_applicable_reason IS DISTINCT FROM OLD.not_applicable_reason;
BEGIN
  IF value_changed OR NEW.as_written <> OLD.as_written THEN
    PERFORM refuse_closed_window(one.period_id, one.agency_id, indicators_using(one.variable_id, one.period_id));
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF NOT installation_acts() THEN
    NEW.is_late := (TG_OP = 'UPDATE' AND OLD.is_late) OR (value_changed AND is_past_due(NEW.period_id)
      AND (TG_OP = 'UPDATE' OR NEW.amount IS NOT NULL OR NEW.not_applicable_reason IS NOT NULL));
  END IF;
  RETURN NEW;
END
$$;
