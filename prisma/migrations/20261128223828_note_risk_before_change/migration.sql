-- AlterTable
ALTER TABLE "rollout" ADD COLUMN     "risks_before" JSONB NOT NULL DEFAULT '{}';
