-- AlterTable
ALTER TABLE "person" ADD COLUMN     "refused_at" TIMESTAMPTZ(3);

-- Whom the host refuses is read with a rollout, as a part of each person in it.
DROP TRIGGER "person_version" ON "person";
CREATE TRIGGER "person_version" AFTER UPDATE ON "person" FOR EACH ROW
  WHEN ((OLD."name", OLD."language", OLD."email", OLD."external_id", OLD."told_at" IS NULL, OLD."refused_at")
    IS DISTINCT FROM (NEW."name", NEW."language", NEW."email", NEW."external_id", NEW."told_at" IS NULL, NEW."refused_at"))
  EXECUTE FUNCTION "raise_version_of_named"();

-- So nothing of a rollout is read from its deliveries any more.
DROP TRIGGER "delivery_version" ON "delivery";
