-- CreateEnum
CREATE TYPE "platform" AS ENUM ('slack', 'teams', 'local');

-- CreateEnum
CREATE TYPE "language" AS ENUM ('da', 'en');

-- CreateEnum
CREATE TYPE "conversation_kind" AS ENUM ('channel', 'direct');

-- CreateEnum
CREATE TYPE "task_status" AS ENUM ('notStarted', 'inProgress', 'performed', 'completed', 'notRelevant');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('planned', 'sending', 'sent', 'skipped', 'failed');

-- CreateEnum
CREATE TYPE "origin" AS ENUM ('slack', 'teams', 'local', 'system');

-- CreateTable
CREATE TABLE "installation" (
    "id" TEXT NOT NULL,
    "platform" "platform" NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "installation_id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" "language" NOT NULL DEFAULT 'da',
    "home_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" TEXT NOT NULL,
    "installation_id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "kind" "conversation_kind" NOT NULL,
    "rollout_id" TEXT,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rollout" (
    "id" TEXT NOT NULL,
    "installation_id" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "plan_key" TEXT NOT NULL,
    "language" "language" NOT NULL,
    "send_hour" SMALLINT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "next_check_at" TIMESTAMPTZ(3),

    CONSTRAINT "rollout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holding" (
    "id" BIGSERIAL NOT NULL,
    "rollout_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3),

    CONSTRAINT "holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_state" (
    "rollout_id" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "status" "task_status" NOT NULL,
    "due_on" DATE,
    "value" TEXT,
    "note" TEXT,
    "changed_at" TIMESTAMPTZ(3),
    "changed_by_id" TEXT,

    CONSTRAINT "task_state_pkey" PRIMARY KEY ("rollout_id","task")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" TEXT NOT NULL,
    "rollout_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "due_on" DATE NOT NULL,
    "send_at" TIMESTAMPTZ(3) NOT NULL,
    "recipient" JSONB NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'planned',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "attempted_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "installation_id" TEXT,
    "conversation" TEXT,
    "message" TEXT,
    "reason" TEXT,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seen_request" (
    "id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seen_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "rollout_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" TEXT,
    "platform" "origin" NOT NULL,
    "verb" TEXT NOT NULL,
    "subject" TEXT,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "undoes_id" BIGINT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "local_message" (
    "id" BIGSERIAL NOT NULL,
    "conversation" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "card" JSONB,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "local_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "installation_platform_external_id_key" ON "installation"("platform", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_installation_id_external_id_key" ON "person"("installation_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_installation_id_external_id_key" ON "conversation"("installation_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_rollout_id_installation_id_key" ON "conversation"("rollout_id", "installation_id");

-- CreateIndex
CREATE INDEX "rollout_installation_id_idx" ON "rollout"("installation_id");

-- CreateIndex
CREATE INDEX "rollout_next_check_at_idx" ON "rollout"("next_check_at");

-- CreateIndex
CREATE INDEX "holding_rollout_id_idx" ON "holding"("rollout_id");

-- CreateIndex
CREATE INDEX "holding_person_id_idx" ON "holding"("person_id");

-- CreateIndex
CREATE INDEX "delivery_rollout_id_task_idx" ON "delivery"("rollout_id", "task");

-- CreateIndex
CREATE INDEX "delivery_installation_id_conversation_message_idx" ON "delivery"("installation_id", "conversation", "message");

-- CreateIndex
CREATE INDEX "delivery_state_idx" ON "delivery"("state");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_rollout_id_key_key" ON "delivery"("rollout_id", "key");

-- CreateIndex
CREATE INDEX "seen_request_seen_at_idx" ON "seen_request"("seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_undoes_id_key" ON "audit_entry"("undoes_id");

-- CreateIndex
CREATE INDEX "audit_entry_rollout_id_subject_id_idx" ON "audit_entry"("rollout_id", "subject", "id");

-- CreateIndex
CREATE INDEX "audit_entry_rollout_id_by_id_id_idx" ON "audit_entry"("rollout_id", "by_id", "id");

-- CreateIndex
CREATE INDEX "local_message_conversation_id_idx" ON "local_message"("conversation", "id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_installation_id_fkey" FOREIGN KEY ("installation_id") REFERENCES "installation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_installation_id_fkey" FOREIGN KEY ("installation_id") REFERENCES "installation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_rollout_id_fkey" FOREIGN KEY ("rollout_id") REFERENCES "rollout"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rollout" ADD CONSTRAINT "rollout_installation_id_fkey" FOREIGN KEY ("installation_id") REFERENCES "installation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_rollout_id_fkey" FOREIGN KEY ("rollout_id") REFERENCES "rollout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_state" ADD CONSTRAINT "task_state_rollout_id_fkey" FOREIGN KEY ("rollout_id") REFERENCES "rollout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_state" ADD CONSTRAINT "task_state_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_rollout_id_fkey" FOREIGN KEY ("rollout_id") REFERENCES "rollout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_installation_id_fkey" FOREIGN KEY ("installation_id") REFERENCES "installation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_rollout_id_fkey" FOREIGN KEY ("rollout_id") REFERENCES "rollout"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
