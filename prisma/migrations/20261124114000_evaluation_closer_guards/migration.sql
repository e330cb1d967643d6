-- What the story of an evaluation may say, closer: a step is told by whoever's step it is and only as it was taken, parts
-- are returned by whoever looks at them, and another predikat is the team lead's word alone.

CREATE FUNCTION evaluation_step_told() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  now_in "EvaluationState" := (SELECT state FROM evaluation WHERE id = NEW.evaluation_id);
  came_to "EvaluationState" := (SELECT to_state FROM evaluation_step WHERE evaluation_id = NEW.evaluation_id ORDER BY id DESC LIMIT 1);
BEGIN
  IF installation_acts() THEN
    RETURN NEW;
  END IF;
  IF NOT (CASE NEW.deed
      WHEN 'submit' THEN NEW.actor_role IN ('verifier', 'head')
      WHEN 'finish' THEN NEW.actor_role = 'evaluator' AND has_duty(NEW.actor_id, NEW.evaluation_id, 'evaluator')
      WHEN 'review' THEN NEW.actor_role = 'team_lead' AND has_duty(NEW.actor_id, NEW.evaluation_id, 'team_lead')
      WHEN 'approve' THEN NEW.actor_role = 'inspector' AND has_duty(NEW.actor_id, NEW.evaluation_id, 'inspector')
      ELSE (NEW.actor_role = 'team_lead' AND NEW.from_state = 'reviewing' AND has_duty(NEW.actor_id, NEW.evaluation_id, 'team_lead'))
        OR (NEW.actor_role = 'inspector' AND NEW.from_state = 'reviewed' AND has_duty(NEW.actor_id, NEW.evaluation_id, 'inspector')) END) THEN
    RAISE EXCEPTION 'langkah % bukan milik peran %', NEW.deed, NEW.actor_role USING ERRCODE = 'TK007';
  END IF;
  IF NOT (CASE NEW.deed
      WHEN 'submit' THEN (NEW.from_state, NEW.to_state) = ('assessing', 'scoring')
      WHEN 'finish' THEN (NEW.from_state, NEW.to_state) = ('scoring', 'reviewing')
      WHEN 'review' THEN (NEW.from_state, NEW.to_state) = ('reviewing', 'reviewed')
      WHEN 'approve' THEN (NEW.from_state, NEW.to_state) = ('reviewed', 'approved')
      ELSE NEW.to_state = 'scoring' END)
      OR now_in <> NEW.to_state OR came_to IS DISTINCT FROM NEW.from_state AND came_to IS NOT NULL THEN
    RAISE EXCEPTION 'langkah % dari % ke % tidak terjadi', NEW.deed, NEW.from_state, NEW.to_state USING ERRCODE = 'TK003';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER evaluation_step_told BEFORE INSERT ON evaluation_step FOR EACH ROW EXECUTE FUNCTION evaluation_step_told();

CREATE OR REPLACE FUNCTION evaluation_returned() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  now_in "EvaluationState";
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'pengembalian tetap tercatat' USING ERRCODE = 'TK002';
  END IF;
  now_in := (SELECT state FROM evaluation WHERE id = NEW.evaluation_id);
  IF now_in = 'approved' THEN
    RAISE EXCEPTION 'evaluasi ini sudah disetujui' USING ERRCODE = 'TK002';
  END IF;
  IF installation_acts() THEN
    RETURN NEW;
  END IF;
  IF NOT inspects_agency(acting_user(), NEW.agency_id) THEN
    RAISE EXCEPTION 'bagian dikembalikan oleh inspektorat' USING ERRCODE = 'TK007';
  END IF;
  IF TG_OP = 'INSERT' AND NOT (NEW.returned_by_id = acting_user() AND NEW.settled_at IS NULL
      AND ((now_in = 'reviewing' AND has_duty(acting_user(), NEW.evaluation_id, 'team_lead'))
        OR (now_in = 'reviewed' AND has_duty(acting_user(), NEW.evaluation_id, 'inspector')))) THEN
    RAISE EXCEPTION 'bagian dikembalikan oleh yang mereviu atau menyetujuinya, atas namanya sendiri' USING ERRCODE = 'TK007';
  END IF;
  IF TG_OP = 'UPDATE' AND NOT (now_in = 'scoring' AND has_duty(acting_user(), NEW.evaluation_id, 'evaluator')) THEN
    RAISE EXCEPTION 'bagian yang dikembalikan diperbaiki evaluatornya' USING ERRCODE = 'TK007';
  END IF;
  RETURN NEW;
END
$$;

CREATE FUNCTION evaluation_said_by() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF installation_acts() THEN
    RETURN NEW;
  END IF;
  IF (NEW.override_predikat, NEW.override_reason, NEW.override_by_id)
      IS DISTINCT FROM (OLD.override_predikat, OLD.override_reason, OLD.override_by_id)
      AND NOT (OLD.state = 'reviewing' AND NEW.state = OLD.state AND has_duty(acting_user(), NEW.id, 'team_lead')
        AND (NEW.override_by_id IS NULL OR NEW.override_by_id = acting_user())) THEN
    RAISE EXCEPTION 'predikat lain diusulkan ketua tim selama reviunya, atas namanya sendiri' USING ERRCODE = 'TK007';
  END IF;
  IF NEW.submitted_at IS DISTINCT FROM OLD.submitted_at AND OLD.state <> 'assessing'
      OR NEW.state = OLD.state AND (NEW.reviewed_by_id, NEW.reviewed_at) IS DISTINCT FROM (OLD.reviewed_by_id, OLD.reviewed_at) THEN
    RAISE EXCEPTION 'waktu dan pelaku langkah yang sudah diambil tidak diubah' USING ERRCODE = 'TK002';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER evaluation_said_by BEFORE UPDATE ON evaluation FOR EACH ROW EXECUTE FUNCTION evaluation_said_by();
