-- AlterTable
ALTER TABLE "task_state" ADD COLUMN     "due_by_id" TEXT;

-- AddForeignKey
ALTER TABLE "task_state" ADD CONSTRAINT "task_state_due_by_id_fkey" FOREIGN KEY ("due_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
