-- CreateTable
CREATE TABLE "pulse" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "leap_from" TIMESTAMPTZ(3),
    "leap_to" TIMESTAMPTZ(3),

    CONSTRAINT "pulse_pkey" PRIMARY KEY ("name")
);
