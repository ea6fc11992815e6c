-- CreateTable
CREATE TABLE "pending_import" (
    "id" TEXT NOT NULL,
    "rollout_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "imported" JSONB NOT NULL,
    "shown_as" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pending_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pending_import_rollout_id_person_id_key" ON "pending_import"("rollout_id", "person_id");

-- AddForeignKey
ALTER TABLE "pending_import" ADD CONSTRAINT "pending_import_rollout_id_fkey" FOREIGN KEY ("rollout_id") REFERENCES "rollout"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_import" ADD CONSTRAINT "pending_import_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
