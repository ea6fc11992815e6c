-- AlterTable
ALTER TABLE "rollout" ADD COLUMN     "told_plan_id" INTEGER;

-- CreateTable
CREATE TABLE "plan_version" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "plan" JSON NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_version_key_id_idx" ON "plan_version"("key", "id");

-- AddForeignKey
ALTER TABLE "rollout" ADD CONSTRAINT "rollout_told_plan_id_fkey" FOREIGN KEY ("told_plan_id") REFERENCES "plan_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;
