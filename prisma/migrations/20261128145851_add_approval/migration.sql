-- AlterTable
ALTER TABLE "task_state" ADD COLUMN     "approved_at" TIMESTAMPTZ(3),
ADD COLUMN     "approved_by_id" TEXT,
ADD COLUMN     "sent_back_at" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "task_state" ADD CONSTRAINT "task_state_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
