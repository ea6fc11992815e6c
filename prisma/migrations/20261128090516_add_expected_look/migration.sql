-- AlterTable
ALTER TABLE "rollout" ADD COLUMN     "expected_at" TIMESTAMPTZ(3),
ADD COLUMN     "plan_version" INTEGER;
