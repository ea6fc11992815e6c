-- AlterTable
ALTER TABLE "holding" ADD COLUMN     "alive_at" TIMESTAMPTZ(3),
ADD COLUMN     "asked_at" TIMESTAMPTZ(3);
