-- CreateEnum
CREATE TYPE "nomination_answer" AS ENUM ('accepted', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "nomination" (
    "id" TEXT NOT NULL,
    "rollout_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "nominated_by_id" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" "nomination_answer",
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "nomination_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "nomination_rollout_id_idx" ON "nomination"("rollout_id");

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_rollout_id_fkey" FOREIGN KEY ("rollout_id") REFERENCES "rollout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_nominated_by_id_fkey" FOREIGN KEY ("nominated_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
