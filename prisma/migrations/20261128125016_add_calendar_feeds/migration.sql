-- CreateTable
CREATE TABLE "calendar_feed" (
    "hash" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "rollout_id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_person_id_rollout_id_scope_key" ON "calendar_feed"("person_id", "rollout_id", "scope");

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_rollout_id_fkey" FOREIGN KEY ("rollout_id") REFERENCES "rollout"("id") ON DELETE CASCADE ON UPDATE CASCADE;
