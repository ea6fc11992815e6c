-- DropIndex
DROP INDEX "rollout_installation_id_idx";

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "account_id" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "told_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "rollout" ADD COLUMN     "administrator_id" TEXT,
ADD COLUMN     "administrator_since" TIMESTAMPTZ(3),
ADD COLUMN     "name_key" TEXT;

-- Of those that have the same name already, the oldest keeps it, and the others stay as they are.
UPDATE "rollout" SET "name_key" = "named"."key" || CASE WHEN "named"."nth" = 1 THEN '' ELSE ' ' || "named"."id" END
FROM (
  SELECT "id", "key", row_number() OVER (PARTITION BY "installation_id", "key" ORDER BY "started_at", "id") AS "nth"
  FROM (
    SELECT "id", "installation_id", "started_at",
      translate(lower(trim(regexp_replace("municipality", '\s+', ' ', 'g'))), 'ÆØÅÉ', 'æøåé') AS "key"
    FROM "rollout"
  ) AS "folded"
) AS "named"
WHERE "rollout"."id" = "named"."id";

ALTER TABLE "rollout" ALTER COLUMN "name_key" SET NOT NULL;

-- Whoever set it up first looks after it while there is no projektleder.
UPDATE "rollout" SET "administrator_id" = "first"."by_id", "administrator_since" = "first"."at"
FROM (
  SELECT DISTINCT ON ("audit_entry"."rollout_id") "audit_entry"."rollout_id", "audit_entry"."at",
    COALESCE("person"."same_as_id", "person"."id") AS "by_id"
  FROM "audit_entry" JOIN "person" ON "person"."id" = "audit_entry"."by_id"
  WHERE "audit_entry"."verb" = 'rollout.setup'
  ORDER BY "audit_entry"."rollout_id", "audit_entry"."id"
) AS "first"
WHERE "rollout"."id" = "first"."rollout_id";

-- CreateIndex
CREATE UNIQUE INDEX "rollout_installation_id_name_key_key" ON "rollout"("installation_id", "name_key");

-- AddForeignKey
ALTER TABLE "rollout" ADD CONSTRAINT "rollout_administrator_id_fkey" FOREIGN KEY ("administrator_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
