-- Each message that is sent says that its recipient can be reached, and nearly always that is known:
-- a statement that changes nobody tells of no change.
DROP TRIGGER "person_change" ON "person";
CREATE TRIGGER "person_change" AFTER INSERT OR DELETE OR TRUNCATE ON "person"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_change"();
CREATE TRIGGER "person_update" AFTER UPDATE ON "person"
  FOR EACH ROW EXECUTE FUNCTION "tell_change"();
