-- AlterTable
ALTER TABLE "holding" ADD COLUMN     "ended_by_id" TEXT,
ADD COLUMN     "given_by_id" TEXT;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
