-- AlterTable
ALTER TABLE "rollout" ADD COLUMN     "version" BIGINT NOT NULL DEFAULT 0;

-- A rollout is read from its own row and from these tables; whoever has read it once and finds the
-- same version need not read it again. A transaction raises it once: nobody else sees what is between.
CREATE FUNCTION "raise_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."version" := OLD."version" + 1;
  RETURN NEW;
END $$;

CREATE TRIGGER "rollout_version" BEFORE UPDATE ON "rollout"
  FOR EACH ROW EXECUTE FUNCTION "raise_version"();

CREATE FUNCTION "raise_version_of_rollout"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "rollout" SET "version" = "version"
    WHERE "id" = COALESCE(NEW."rollout_id", OLD."rollout_id") AND xmin <> pg_current_xact_id()::xid;
  RETURN NULL;
END $$;

CREATE TRIGGER "holding_version" AFTER INSERT OR UPDATE OR DELETE ON "holding"
  FOR EACH ROW EXECUTE FUNCTION "raise_version_of_rollout"();
CREATE TRIGGER "task_state_version" AFTER INSERT OR UPDATE OR DELETE ON "task_state"
  FOR EACH ROW EXECUTE FUNCTION "raise_version_of_rollout"();
CREATE TRIGGER "item_state_version" AFTER INSERT OR UPDATE OR DELETE ON "item_state"
  FOR EACH ROW EXECUTE FUNCTION "raise_version_of_rollout"();
CREATE TRIGGER "nomination_version" AFTER INSERT OR UPDATE OR DELETE ON "nomination"
  FOR EACH ROW EXECUTE FUNCTION "raise_version_of_rollout"();
CREATE TRIGGER "allowance_version" AFTER INSERT OR UPDATE OR DELETE ON "allowance"
  FOR EACH ROW EXECUTE FUNCTION "raise_version_of_rollout"();

-- What could not be delivered to somebody is shown with a rollout.
CREATE TRIGGER "delivery_version" AFTER UPDATE ON "delivery" FOR EACH ROW
  WHEN (NEW."state" = 'unreachable' OR OLD."state" = 'unreachable')
  EXECUTE FUNCTION "raise_version_of_rollout"();

-- Wherever the person is named, in a column or in JSON; locked in one order, so that two who are
-- renamed at once do not wait for each other.
CREATE FUNCTION "raise_version_of_named"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "rollout" SET "version" = "version" WHERE "id" IN (
    SELECT "id" FROM "rollout" WHERE "id" IN (
      SELECT "id" FROM "rollout" WHERE strpos("rollout"::text, NEW."id") > 0
      UNION SELECT "rollout_id" FROM "holding" WHERE strpos("holding"::text, NEW."id") > 0
      UNION SELECT "rollout_id" FROM "task_state" WHERE strpos("task_state"::text, NEW."id") > 0
      UNION SELECT "rollout_id" FROM "item_state" WHERE strpos("item_state"::text, NEW."id") > 0
      UNION SELECT "rollout_id" FROM "nomination" WHERE strpos("nomination"::text, NEW."id") > 0
      UNION SELECT "rollout_id" FROM "allowance" WHERE strpos("allowance"::text, NEW."id") > 0
    ) ORDER BY "id" FOR NO KEY UPDATE);
  RETURN NULL;
END $$;

CREATE TRIGGER "person_version" AFTER UPDATE ON "person" FOR EACH ROW
  WHEN ((OLD."name", OLD."language", OLD."email", OLD."external_id", OLD."told_at" IS NULL)
    IS DISTINCT FROM (NEW."name", NEW."language", NEW."email", NEW."external_id", NEW."told_at" IS NULL))
  EXECUTE FUNCTION "raise_version_of_named"();

-- On the embedded database everything is written on the connection that is read on: the process
-- that listens there hears of each change with its commit. On a server nobody does.
CREATE FUNCTION "tell_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_listening_channels() AS listened WHERE listened = 'fbs_change') THEN
    PERFORM pg_notify('fbs_change', '');
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "rollout_change" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "rollout"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_change"();
CREATE TRIGGER "person_change" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "person"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_change"();
CREATE TRIGGER "conversation_change" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "conversation"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_change"();
