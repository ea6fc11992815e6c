-- CreateTable
CREATE TABLE "item_state" (
    "rollout_id" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "done" BOOLEAN NOT NULL,
    "answer" TEXT,
    "changed_at" TIMESTAMPTZ(3),
    "changed_by_id" TEXT,

    CONSTRAINT "item_state_pkey" PRIMARY KEY ("rollout_id","item")
);

-- AddForeignKey
ALTER TABLE "item_state" ADD CONSTRAINT "item_state_rollout_id_fkey" FOREIGN KEY ("rollout_id") REFERENCES "rollout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_state" ADD CONSTRAINT "item_state_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
