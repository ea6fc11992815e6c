-- AlterTable
ALTER TABLE "rollout" ADD COLUMN     "amendments" JSONB NOT NULL DEFAULT '{}';
