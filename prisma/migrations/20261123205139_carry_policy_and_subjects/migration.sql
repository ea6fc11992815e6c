-- CreateEnum
CREATE TYPE "subject_type" AS ENUM ('task', 'event', 'role', 'person');

-- AlterEnum
ALTER TYPE "delivery_state" ADD VALUE 'uncertain';
ALTER TYPE "delivery_state" ADD VALUE 'unreachable';

-- DropIndex
DROP INDEX "delivery_rollout_id_key_key";

-- DropIndex
DROP INDEX "delivery_rollout_id_task_idx";

-- AlterTable
ALTER TABLE "delivery" RENAME COLUMN "task" TO "subject";
ALTER TABLE "delivery" ALTER COLUMN "due_on" DROP NOT NULL,
ADD COLUMN     "addressee" JSONB NOT NULL DEFAULT '{"type":"performer"}',
ADD COLUMN     "passed" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "repeated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "round" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "subject_type" "subject_type" NOT NULL DEFAULT 'task';

-- What is there has these; from now on every reminder says its own.
ALTER TABLE "delivery" ALTER COLUMN "addressee" DROP DEFAULT,
ALTER COLUMN "subject_type" DROP DEFAULT;

-- Keys as they are named now, so that nothing is planned once more. A catch-up, which came on any day,
-- is a reminder of the deadline now; it keeps its key, and one that waits at this moment is dropped.
UPDATE "delivery" SET
  "key" = CASE
    WHEN "rule"->>'type' = 'catchUp' THEN "key"
    ELSE 'task ' || "subject" || '|' || "due_on" || '|' || CASE
      WHEN "rule" = '{"type":"beforeDue","days":0}' THEN 'dueDay'
      WHEN "rule"->>'type' = 'beforeDue' THEN 'beforeDue:' || ("rule"->>'days')
      ELSE 'overdue:' || ("rule"->>'workingDays')
    END || '|performer'
  END,
  "rule" = CASE
    WHEN "rule"->>'type' = 'catchUp' OR "rule" = '{"type":"beforeDue","days":0}'
      THEN '{"type":"dueDay"}'
    ELSE "rule"
  END,
  "recipient" = CASE
    WHEN "recipient"->>'type' = 'person' THEN "recipient" || '{"standsInFor":null}'
    ELSE "recipient"
  END;

-- AlterTable
ALTER TABLE "rollout" ADD COLUMN     "policy" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "task_state" ADD COLUMN     "seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "seen_by_id" TEXT,
ADD COLUMN     "snoozed_by_id" TEXT,
ADD COLUMN     "snoozed_until" DATE;

-- CreateIndex
CREATE INDEX "delivery_rollout_id_subject_type_subject_idx" ON "delivery"("rollout_id", "subject_type", "subject");

-- CreateIndex
CREATE INDEX "delivery_rollout_id_sent_at_idx" ON "delivery"("rollout_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_rollout_id_key_round_key" ON "delivery"("rollout_id", "key", "round");

-- AddForeignKey
ALTER TABLE "task_state" ADD CONSTRAINT "task_state_snoozed_by_id_fkey" FOREIGN KEY ("snoozed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_state" ADD CONSTRAINT "task_state_seen_by_id_fkey" FOREIGN KEY ("seen_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
