-- AlterTable
ALTER TABLE "reference" ADD COLUMN     "team" TEXT;
