-- DropIndex
DROP INDEX "delivery_rollout_id_key_round_key";

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "place" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "same_as_id" TEXT;

-- CreateTable
CREATE TABLE "link_code" (
    "hash" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "installation_id" TEXT NOT NULL,
    "rollout_id" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "link_miss" (
    "id" BIGSERIAL NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_miss_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "link_code_person_id_idx" ON "link_code"("person_id");

-- CreateIndex
CREATE INDEX "link_miss_person_id_at_idx" ON "link_miss"("person_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_rollout_id_key_round_place_key" ON "delivery"("rollout_id", "key", "round", "place");

-- CreateIndex
CREATE INDEX "person_same_as_id_idx" ON "person"("same_as_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_same_as_id_fkey" FOREIGN KEY ("same_as_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_installation_id_fkey" FOREIGN KEY ("installation_id") REFERENCES "installation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_rollout_id_fkey" FOREIGN KEY ("rollout_id") REFERENCES "rollout"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_miss" ADD CONSTRAINT "link_miss_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
