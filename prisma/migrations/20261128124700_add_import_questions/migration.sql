-- What was shown before this could not be asked about: it is shown again when it is read again.
DELETE FROM "pending_import";

-- AlterTable
ALTER TABLE "pending_import" ADD COLUMN     "file" BYTEA NOT NULL,
ADD COLUMN     "sheet" TEXT,
ALTER COLUMN "imported" DROP NOT NULL,
ALTER COLUMN "shown_as" DROP NOT NULL;

-- AlterTable
ALTER TABLE "rollout" ADD COLUMN     "import_columns" JSONB NOT NULL DEFAULT '{}';
