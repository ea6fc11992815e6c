-- AlterTable
ALTER TABLE "holding" ADD COLUMN     "areas" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "ended_why" TEXT,
ADD COLUMN     "given_at" TIMESTAMPTZ(3),
ADD COLUMN     "primary_at" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[],
ADD COLUMN     "why" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "email" TEXT;

-- CreateTable
CREATE TABLE "allowance" (
    "id" TEXT NOT NULL,
    "rollout_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "is_allowed" BOOLEAN,
    "answered_by_id" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "allowance_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "allowance_rollout_id_idx" ON "allowance"("rollout_id");

-- AddForeignKey
ALTER TABLE "allowance" ADD CONSTRAINT "allowance_rollout_id_fkey" FOREIGN KEY ("rollout_id") REFERENCES "rollout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allowance" ADD CONSTRAINT "allowance_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allowance" ADD CONSTRAINT "allowance_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
