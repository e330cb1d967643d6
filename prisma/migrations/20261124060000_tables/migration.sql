-- Overlapping validity is refused by exclusion constraints over equality and ranges, which need btree_gist.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- PostgreSQL 18 has uuidv7(); older servers get one of the same shape: 48 bits of milliseconds, then randomness.
DO $$
BEGIN
  IF to_regprocedure('pg_catalog.uuidv7()') IS NULL THEN
    CREATE FUNCTION uuidv7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $body$
      SELECT encode(
        set_bit(set_bit(
          overlay(uuid_send(gen_random_uuid())
            PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
            FROM 1 FOR 6),
          52, 1), 53, 1), 'hex')::uuid
    $body$;
  END IF;
END
$$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('operator', 'verifier', 'head', 'manager', 'evaluator', 'team_lead', 'inspector', 'leader', 'administrator');

-- CreateEnum
CREATE TYPE "FindingSeverity" AS ENUM ('info', 'warning', 'error');

-- CreateEnum
CREATE TYPE "IndicatorLevel" AS ENUM ('sasaran', 'program', 'kegiatan', 'sub_kegiatan', 'iki');

-- CreateEnum
CREATE TYPE "Polarity" AS ENUM ('maximise', 'minimise', 'range_up', 'range_down', 'range_in', 'stabilise');

-- CreateEnum
CREATE TYPE "Accumulation" AS ENUM ('sum', 'last', 'average', 'max', 'min');

-- CreateEnum
CREATE TYPE "EntryMode" AS ENUM ('per_period', 'cumulative');

-- CreateEnum
CREATE TYPE "IndicatorLinkKind" AS ENUM ('copy', 'share', 'component');

-- CreateEnum
CREATE TYPE "FormulaKind" AS ENUM ('ratio', 'count', 'growth', 'difference', 'average', 'accuracy', 'score', 'index');

-- CreateEnum
CREATE TYPE "GovernmentKind" AS ENUM ('kabupaten', 'kota', 'provinsi', 'kementerian');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('sekretariat', 'bidang', 'seksi', 'subbag', 'upt', 'lainnya');

-- CreateEnum
CREATE TYPE "PositionLevel" AS ENUM ('kepala', 'sekretaris', 'kepala_bidang', 'kepala_seksi', 'kepala_subbag', 'fungsional', 'pelaksana');

-- CreateEnum
CREATE TYPE "HolderKind" AS ENUM ('definitif', 'plt', 'plh');

-- CreateEnum
CREATE TYPE "DutyKind" AS ENUM ('tugas', 'fungsi');

-- CreateEnum
CREATE TYPE "PlanKind" AS ENUM ('rpjmd', 'renstra', 'iku_decree', 'iki_decree', 'sakip_report');

-- CreateEnum
CREATE TYPE "ProgramLevel" AS ENUM ('program', 'kegiatan', 'sub_kegiatan');

-- CreateEnum
CREATE TYPE "PeriodKind" AS ENUM ('year', 'semester', 'triwulan', 'month');

-- CreateEnum
CREATE TYPE "WorkflowState" AS ENUM ('draft', 'submitted', 'verified', 'approved', 'published');

-- CreateEnum
CREATE TYPE "RealisasiSource" AS ENUM ('formula', 'direct', 'document');

-- CreateEnum
CREATE TYPE "WorkflowAction" AS ENUM ('submit', 'withdraw', 'verify', 'return_to_operator', 'approve', 'publish');

-- CreateEnum
CREATE TYPE "MinimisePolicy" AS ENUM ('selisih', 'banding', 'penuh');

-- CreateEnum
CREATE TYPE "AverageRule" AS ENUM ('skip_absent', 'skip_absent_and_zero', 'absent_as_zero');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "session_epoch" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(6),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "government_id" UUID,
    "agency_id" UUID,
    "unit_id" UUID,
    "title" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "until" TIMESTAMPTZ(6),

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "source_document" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "source_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "document_id" UUID,
    "indicator_id" UUID,
    "code" TEXT NOT NULL,
    "severity" "FindingSeverity" NOT NULL,
    "place" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "printed" TEXT,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "history" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT,
    "table_name" TEXT NOT NULL,
    "row_key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "government_id" UUID,
    "agency_id" UUID,
    "old_row" TEXT,
    "new_row" TEXT,

    CONSTRAINT "history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "level" "IndicatorLevel" NOT NULL,
    "is_iku" BOOLEAN NOT NULL,
    "sasaran_id" UUID,
    "program_id" UUID,
    "kinerja_id" UUID,
    "mark" TEXT,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "definition" TEXT,
    "criteria" JSONB NOT NULL DEFAULT '[]',
    "purpose" TEXT,
    "satuan" TEXT NOT NULL,
    "polarity" "Polarity" NOT NULL,
    "decimals" INTEGER NOT NULL DEFAULT 2,
    "accumulation" "Accumulation" NOT NULL,
    "entry_mode" "EntryMode" NOT NULL,
    "measured_in" TEXT[],
    "negative_natural" BOOLEAN NOT NULL DEFAULT false,
    "baseline" DECIMAL(65,30),
    "data_source" TEXT,
    "data_provider" TEXT,
    "responsible" TEXT,
    "unit_id" UUID,
    "data_quality" TEXT,
    "sort_order" INTEGER NOT NULL,
    "valid_from_year" INTEGER NOT NULL,
    "retired_from_year" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "parent_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "kind" "IndicatorLinkKind" NOT NULL,
    "share" DECIMAL(65,30),

    CONSTRAINT "indicator_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_program" (
    "indicator_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,

    CONSTRAINT "indicator_program_pkey" PRIMARY KEY ("indicator_id","program_id")
);

-- CreateTable
CREATE TABLE "formula_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "indicator_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "FormulaKind" NOT NULL,
    "expression" TEXT,
    "latex" TEXT,
    "printed" TEXT,
    "valid_from_year" INTEGER NOT NULL,
    "valid_to_year" INTEGER,
    "reason" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "approver_id" UUID,
    "approved_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "formula_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "formula_variable" (
    "formula_version_id" UUID NOT NULL,
    "variable_id" UUID NOT NULL,

    CONSTRAINT "formula_variable_pkey" PRIMARY KEY ("formula_version_id","variable_id")
);

-- CreateTable
CREATE TABLE "variable" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "short_label" TEXT NOT NULL,
    "satuan" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "accumulation" "Accumulation" NOT NULL,
    "entry_mode" "EntryMode" NOT NULL,
    "data_source" TEXT,
    "unit_id" UUID,
    "bound_indicator_id" UUID,
    "is_target" BOOLEAN NOT NULL DEFAULT false,
    "printed_as" TEXT[],

    CONSTRAINT "variable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "variable_value" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "variable_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "amount" DECIMAL(65,30),
    "as_written" TEXT NOT NULL,
    "not_applicable_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "variable_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "indicator_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "amount" DECIMAL(65,30),
    "lower" DECIMAL(65,30),
    "upper" DECIMAL(65,30),
    "as_written" TEXT NOT NULL,
    "reason" TEXT,
    "decided_on" DATE,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "government" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" "GovernmentKind" NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "government_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "government_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "parent_id" UUID,
    "code" TEXT NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "unit_id" UUID,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "level" "PositionLevel" NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_holder" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "position_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "HolderKind" NOT NULL DEFAULT 'definitif',
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "position_holder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "position_id" UUID,
    "kind" "DutyKind" NOT NULL,
    "mark" TEXT,
    "text" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "document_id" UUID,
    "kind" "PlanKind" NOT NULL,
    "name" TEXT NOT NULL,
    "year_from" INTEGER NOT NULL,
    "year_until" INTEGER NOT NULL,
    "visi" TEXT,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "misi" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "plan_id" UUID NOT NULL,
    "mark" TEXT,
    "text" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "misi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tujuan" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "plan_id" UUID NOT NULL,
    "misi_id" UUID,
    "mark" TEXT,
    "text" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "tujuan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sasaran" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "plan_id" UUID NOT NULL,
    "tujuan_id" UUID,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "sasaran_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "parent_id" UUID,
    "level" "ProgramLevel" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "tags" TEXT[],
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "program_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pagu" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "amount" DECIMAL(20,2) NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pagu_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "realisasi_anggaran" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "program_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "amount" DECIMAL(20,2) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "realisasi_anggaran_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kinerja" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "plan_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "kinerja_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crosscutting_framework" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "government_id" UUID NOT NULL,
    "document_id" UUID,
    "name" TEXT NOT NULL,
    "conditions" TEXT[],
    "problems" TEXT[],

    CONSTRAINT "crosscutting_framework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crosscutting_strategy" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "framework_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "innovations" TEXT[],
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "crosscutting_strategy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crosscutting_role" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "framework_id" UUID NOT NULL,
    "agency_id" UUID,
    "agency_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "crosscutting_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "period" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "government_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "PeriodKind" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "opens_at" TIMESTAMPTZ(6) NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "locks_at" TIMESTAMPTZ(6),

    CONSTRAINT "period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "realisasi" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "state" "WorkflowState" NOT NULL DEFAULT 'draft',
    "source" "RealisasiSource" NOT NULL,
    "direct_amount" DECIMAL(65,30),
    "direct_as_written" TEXT,
    "not_applicable_reason" TEXT,
    "kendala" TEXT,
    "solusi" TEXT,
    "faktor_pendorong" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "value_version" INTEGER NOT NULL DEFAULT 0,
    "is_late" BOOLEAN NOT NULL DEFAULT false,
    "returned_reason" TEXT,
    "printed_realisasi" TEXT,
    "printed_capaian" TEXT,
    "frozen_formula_id" UUID,
    "frozen_trace" JSONB,
    "frozen_amount" DECIMAL(65,30),
    "frozen_capaian" DECIMAL(65,30),
    "frozen_at" TIMESTAMPTZ(6),

    CONSTRAINT "realisasi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_step" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "realisasi_id" UUID NOT NULL,
    "action" "WorkflowAction" NOT NULL,
    "from_state" "WorkflowState" NOT NULL,
    "to_state" "WorkflowState" NOT NULL,
    "reason" TEXT,
    "shown_value" TEXT,
    "actor_id" UUID NOT NULL,
    "actor_role" "Role" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "realisasi_editor" (
    "realisasi_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "realisasi_editor_pkey" PRIMARY KEY ("realisasi_id","user_id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "dated_on" DATE,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "agency_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "realisasi_id" UUID NOT NULL,
    "value_version" INTEGER NOT NULL,
    "page_note" TEXT,
    "linked_by_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capaian_policy" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "government_id" UUID,
    "agency_id" UUID,
    "name" TEXT NOT NULL,
    "minimise" "MinimisePolicy" NOT NULL,
    "cap_min" DECIMAL(65,30),
    "cap_max" DECIMAL(65,30),
    "bands" JSONB NOT NULL,
    "average" "AverageRule" NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "capaian_policy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "membership_government_id_idx" ON "membership"("government_id");

-- CreateIndex
CREATE INDEX "membership_agency_id_idx" ON "membership"("agency_id");

-- CreateIndex
CREATE INDEX "membership_unit_id_idx" ON "membership"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_document_agency_id_title_key" ON "source_document"("agency_id", "title");

-- CreateIndex
CREATE INDEX "finding_agency_id_idx" ON "finding"("agency_id");

-- CreateIndex
CREATE INDEX "finding_document_id_idx" ON "finding"("document_id");

-- CreateIndex
CREATE INDEX "finding_indicator_id_idx" ON "finding"("indicator_id");

-- CreateIndex
CREATE INDEX "history_table_name_row_key_idx" ON "history"("table_name", "row_key");

-- CreateIndex
CREATE INDEX "history_agency_id_at_idx" ON "history"("agency_id", "at");

-- CreateIndex
CREATE INDEX "history_actor_id_idx" ON "history"("actor_id");

-- CreateIndex
CREATE INDEX "indicator_sasaran_id_idx" ON "indicator"("sasaran_id");

-- CreateIndex
CREATE INDEX "indicator_program_id_idx" ON "indicator"("program_id");

-- CreateIndex
CREATE INDEX "indicator_kinerja_id_idx" ON "indicator"("kinerja_id");

-- CreateIndex
CREATE INDEX "indicator_unit_id_idx" ON "indicator"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_agency_id_code_key" ON "indicator"("agency_id", "code");

-- CreateIndex
CREATE INDEX "indicator_link_child_id_idx" ON "indicator_link"("child_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_link_parent_id_child_id_key" ON "indicator_link"("parent_id", "child_id");

-- CreateIndex
CREATE INDEX "indicator_program_program_id_idx" ON "indicator_program"("program_id");

-- CreateIndex
CREATE INDEX "formula_version_author_id_idx" ON "formula_version"("author_id");

-- CreateIndex
CREATE INDEX "formula_version_approver_id_idx" ON "formula_version"("approver_id");

-- CreateIndex
CREATE UNIQUE INDEX "formula_version_indicator_id_version_key" ON "formula_version"("indicator_id", "version");

-- CreateIndex
CREATE INDEX "formula_variable_variable_id_idx" ON "formula_variable"("variable_id");

-- CreateIndex
CREATE INDEX "variable_unit_id_idx" ON "variable"("unit_id");

-- CreateIndex
CREATE INDEX "variable_bound_indicator_id_idx" ON "variable"("bound_indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "variable_agency_id_key_key" ON "variable"("agency_id", "key");

-- CreateIndex
CREATE INDEX "variable_value_period_id_agency_id_idx" ON "variable_value"("period_id", "agency_id");

-- CreateIndex
CREATE INDEX "variable_value_entered_by_id_idx" ON "variable_value"("entered_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "variable_value_variable_id_period_id_key" ON "variable_value"("variable_id", "period_id");

-- CreateIndex
CREATE INDEX "target_period_id_idx" ON "target"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "target_indicator_id_period_id_revision_key" ON "target"("indicator_id", "period_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "government_code_key" ON "government"("code");

-- CreateIndex
CREATE UNIQUE INDEX "agency_government_id_code_key" ON "agency"("government_id", "code");

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_agency_id_code_key" ON "unit"("agency_id", "code");

-- CreateIndex
CREATE INDEX "position_unit_id_idx" ON "position"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "position_agency_id_code_key" ON "position"("agency_id", "code");

-- CreateIndex
CREATE INDEX "position_holder_position_id_idx" ON "position_holder"("position_id");

-- CreateIndex
CREATE INDEX "position_holder_user_id_idx" ON "position_holder"("user_id");

-- CreateIndex
CREATE INDEX "duty_agency_id_idx" ON "duty"("agency_id");

-- CreateIndex
CREATE INDEX "duty_position_id_idx" ON "duty"("position_id");

-- CreateIndex
CREATE INDEX "plan_agency_id_idx" ON "plan"("agency_id");

-- CreateIndex
CREATE INDEX "plan_document_id_idx" ON "plan"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "misi_plan_id_sort_order_key" ON "misi"("plan_id", "sort_order");

-- CreateIndex
CREATE INDEX "tujuan_misi_id_idx" ON "tujuan"("misi_id");

-- CreateIndex
CREATE UNIQUE INDEX "tujuan_plan_id_sort_order_key" ON "tujuan"("plan_id", "sort_order");

-- CreateIndex
CREATE INDEX "sasaran_tujuan_id_idx" ON "sasaran"("tujuan_id");

-- CreateIndex
CREATE UNIQUE INDEX "sasaran_plan_id_code_key" ON "sasaran"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "sasaran_plan_id_sort_order_key" ON "sasaran"("plan_id", "sort_order");

-- CreateIndex
CREATE INDEX "program_parent_id_idx" ON "program"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "program_agency_id_code_key" ON "program"("agency_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "pagu_program_id_year_revision_key" ON "pagu"("program_id", "year", "revision");

-- CreateIndex
CREATE INDEX "realisasi_anggaran_period_id_idx" ON "realisasi_anggaran"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "realisasi_anggaran_program_id_period_id_key" ON "realisasi_anggaran"("program_id", "period_id");

-- CreateIndex
CREATE INDEX "kinerja_plan_id_idx" ON "kinerja"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "kinerja_position_id_plan_id_sort_order_key" ON "kinerja"("position_id", "plan_id", "sort_order");

-- CreateIndex
CREATE INDEX "crosscutting_framework_document_id_idx" ON "crosscutting_framework"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "crosscutting_framework_government_id_name_key" ON "crosscutting_framework"("government_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "crosscutting_strategy_framework_id_sort_order_key" ON "crosscutting_strategy"("framework_id", "sort_order");

-- CreateIndex
CREATE INDEX "crosscutting_role_agency_id_idx" ON "crosscutting_role"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "crosscutting_role_framework_id_sort_order_key" ON "crosscutting_role"("framework_id", "sort_order");

-- CreateIndex
CREATE UNIQUE INDEX "period_government_id_code_key" ON "period"("government_id", "code");

-- CreateIndex
CREATE INDEX "realisasi_agency_id_period_id_idx" ON "realisasi"("agency_id", "period_id");

-- CreateIndex
CREATE INDEX "realisasi_period_id_idx" ON "realisasi"("period_id");

-- CreateIndex
CREATE INDEX "realisasi_frozen_formula_id_idx" ON "realisasi"("frozen_formula_id");

-- CreateIndex
CREATE UNIQUE INDEX "realisasi_indicator_id_period_id_key" ON "realisasi"("indicator_id", "period_id");

-- CreateIndex
CREATE INDEX "workflow_step_realisasi_id_at_idx" ON "workflow_step"("realisasi_id", "at");

-- CreateIndex
CREATE INDEX "workflow_step_actor_id_idx" ON "workflow_step"("actor_id");

-- CreateIndex
CREATE INDEX "realisasi_editor_user_id_idx" ON "realisasi_editor"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_storage_key_key" ON "evidence"("storage_key");

-- CreateIndex
CREATE INDEX "evidence_uploaded_by_id_idx" ON "evidence"("uploaded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_agency_id_sha256_key" ON "evidence"("agency_id", "sha256");

-- CreateIndex
CREATE INDEX "evidence_link_realisasi_id_idx" ON "evidence_link"("realisasi_id");

-- CreateIndex
CREATE INDEX "evidence_link_linked_by_id_idx" ON "evidence_link"("linked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_link_evidence_id_realisasi_id_key" ON "evidence_link"("evidence_id", "realisasi_id");

-- CreateIndex
CREATE INDEX "capaian_policy_government_id_idx" ON "capaian_policy"("government_id");

-- CreateIndex
CREATE INDEX "capaian_policy_agency_id_idx" ON "capaian_policy"("agency_id");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_government_id_fkey" FOREIGN KEY ("government_id") REFERENCES "government"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history" ADD CONSTRAINT "history_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_sasaran_id_fkey" FOREIGN KEY ("sasaran_id") REFERENCES "sasaran"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_kinerja_id_fkey" FOREIGN KEY ("kinerja_id") REFERENCES "kinerja"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_link" ADD CONSTRAINT "indicator_link_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_link" ADD CONSTRAINT "indicator_link_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_program" ADD CONSTRAINT "indicator_program_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_program" ADD CONSTRAINT "indicator_program_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "formula_version" ADD CONSTRAINT "formula_version_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "formula_version" ADD CONSTRAINT "formula_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "formula_version" ADD CONSTRAINT "formula_version_approver_id_fkey" FOREIGN KEY ("approver_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "formula_variable" ADD CONSTRAINT "formula_variable_formula_version_id_fkey" FOREIGN KEY ("formula_version_id") REFERENCES "formula_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "formula_variable" ADD CONSTRAINT "formula_variable_variable_id_fkey" FOREIGN KEY ("variable_id") REFERENCES "variable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variable" ADD CONSTRAINT "variable_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variable" ADD CONSTRAINT "variable_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variable" ADD CONSTRAINT "variable_bound_indicator_id_fkey" FOREIGN KEY ("bound_indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variable_value" ADD CONSTRAINT "variable_value_variable_id_fkey" FOREIGN KEY ("variable_id") REFERENCES "variable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variable_value" ADD CONSTRAINT "variable_value_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variable_value" ADD CONSTRAINT "variable_value_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_government_id_fkey" FOREIGN KEY ("government_id") REFERENCES "government"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_holder" ADD CONSTRAINT "position_holder_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_holder" ADD CONSTRAINT "position_holder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "misi" ADD CONSTRAINT "misi_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tujuan" ADD CONSTRAINT "tujuan_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tujuan" ADD CONSTRAINT "tujuan_misi_id_fkey" FOREIGN KEY ("misi_id") REFERENCES "misi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sasaran" ADD CONSTRAINT "sasaran_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sasaran" ADD CONSTRAINT "sasaran_tujuan_id_fkey" FOREIGN KEY ("tujuan_id") REFERENCES "tujuan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pagu" ADD CONSTRAINT "pagu_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realisasi_anggaran" ADD CONSTRAINT "realisasi_anggaran_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realisasi_anggaran" ADD CONSTRAINT "realisasi_anggaran_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kinerja" ADD CONSTRAINT "kinerja_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kinerja" ADD CONSTRAINT "kinerja_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosscutting_framework" ADD CONSTRAINT "crosscutting_framework_government_id_fkey" FOREIGN KEY ("government_id") REFERENCES "government"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosscutting_framework" ADD CONSTRAINT "crosscutting_framework_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosscutting_strategy" ADD CONSTRAINT "crosscutting_strategy_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "crosscutting_framework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosscutting_role" ADD CONSTRAINT "crosscutting_role_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "crosscutting_framework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosscutting_role" ADD CONSTRAINT "crosscutting_role_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period" ADD CONSTRAINT "period_government_id_fkey" FOREIGN KEY ("government_id") REFERENCES "government"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realisasi" ADD CONSTRAINT "realisasi_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realisasi" ADD CONSTRAINT "realisasi_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realisasi" ADD CONSTRAINT "realisasi_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realisasi" ADD CONSTRAINT "realisasi_frozen_formula_id_fkey" FOREIGN KEY ("frozen_formula_id") REFERENCES "formula_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workflow_step" ADD CONSTRAINT "workflow_step_realisasi_id_fkey" FOREIGN KEY ("realisasi_id") REFERENCES "realisasi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workflow_step" ADD CONSTRAINT "workflow_step_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realisasi_editor" ADD CONSTRAINT "realisasi_editor_realisasi_id_fkey" FOREIGN KEY ("realisasi_id") REFERENCES "realisasi"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realisasi_editor" ADD CONSTRAINT "realisasi_editor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_link" ADD CONSTRAINT "evidence_link_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_link" ADD CONSTRAINT "evidence_link_realisasi_id_fkey" FOREIGN KEY ("realisasi_id") REFERENCES "realisasi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_link" ADD CONSTRAINT "evidence_link_linked_by_id_fkey" FOREIGN KEY ("linked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capaian_policy" ADD CONSTRAINT "capaian_policy_government_id_fkey" FOREIGN KEY ("government_id") REFERENCES "government"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capaian_policy" ADD CONSTRAINT "capaian_policy_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
