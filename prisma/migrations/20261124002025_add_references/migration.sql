-- CreateTable
CREATE TABLE "reference" (
    "installation_id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "service_url" TEXT NOT NULL,
    "user_id" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "heard" BIGSERIAL NOT NULL,

    CONSTRAINT "reference_pkey" PRIMARY KEY ("installation_id","external_id")
);

-- CreateIndex
CREATE INDEX "reference_installation_id_conversation_idx" ON "reference"("installation_id", "conversation");

-- AddForeignKey
ALTER TABLE "reference" ADD CONSTRAINT "reference_installation_id_fkey" FOREIGN KEY ("installation_id") REFERENCES "installation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
