-- The register and what serves all stages. The engine's own tables come before, in version 1.

create table revision (
    rev     bigint      primary key,
    at      timestamptz not null,
    user_id text        not null
);
create sequence revision_seq increment by 50;

create table agency (
    id            text    primary key check (id ~ '^[a-z0-9-]+$'),
    name          text    not null,
    kind          text    not null check (kind in ('LSCB', 'POLICE', 'SOCIAL_CARE', 'HEALTH', 'EDUCATION', 'PROBATION', 'HOUSING', 'VOLUNTARY', 'OTHER', 'INDEPENDENT')),
    board_partner boolean not null
);
create table agency_aud (
    rev bigint not null references revision, revtype smallint, id text not null, name text, kind text, board_partner boolean,
    primary key (rev, id)
);

create table person (
    user_id   text primary key check (user_id ~ '^[a-zA-Z0-9._-]+$'),
    name      text not null,
    job_title text not null,
    agency    text not null references agency,
    email     text
);
create table person_aud (
    rev bigint not null references revision, revtype smallint, user_id text not null, name text, job_title text, agency text, email text,
    primary key (rev, user_id)
);
create table person_role (
    user_id text not null references person,
    role    text not null,
    primary key (user_id, role)
);
create table person_role_aud (
    rev bigint not null references revision, revtype smallint, user_id text not null, role text not null,
    primary key (rev, user_id, role)
);

create table review (
    id                  uuid   primary key,
    version             bigint not null,
    reference           text   not null unique check (reference ~ '^SCR-[0-9A-Z]{4}-[0-9A-Z]{2}$'),
    state               text   not null check (state in ('REFERRED', 'DECLINED', 'ALTERNATIVE_REVIEW', 'MERGED', 'TRANSFERRED', 'INITIATED', 'SUBMITTED', 'DISCONTINUED', 'CLOSED')),
    children            jsonb  not null check (jsonb_array_length(children) > 0),
    incident_date       date   not null,
    outcome             text   not null check (outcome in ('DIED', 'SERIOUSLY_HARMED', 'OTHER')),
    abuse               text   not null check (abuse in ('KNOWN', 'SUSPECTED', 'UNKNOWN', 'RULED_OUT')),
    special             jsonb  not null,
    concern             text   not null check (concern in ('YES', 'NO', 'UNKNOWN')),
    child_under18       boolean not null,
    lead_lscb           text   not null,
    other_lscbs         jsonb  not null,
    guidance_version    text   check (guidance_version in ('WT2006', 'WT2010')),
    initiated_on        date,
    publication_rule    text   check (publication_rule in ('SUMMARY_ONLY', 'OVERVIEW_AND_SUMMARY')),
    evaluation_regime   text,
    submitted_on        date,
    closed_on           date,
    retention_review_on date,
    tracks              jsonb  not null,
    check ((initiated_on is null) = (guidance_version is null)),
    check (submitted_on is null or initiated_on is not null),
    check (state <> 'CLOSED' or (closed_on is not null and retention_review_on is not null))
);
create table review_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, reference text, state text, children jsonb, incident_date date,
    outcome text, abuse text, special jsonb, concern text, child_under18 boolean, lead_lscb text, other_lscbs jsonb, guidance_version text,
    initiated_on date, publication_rule text, evaluation_regime text, submitted_on date, closed_on date, retention_review_on date, tracks jsonb,
    primary key (rev, id)
);

create table form_answers (
    id       uuid        primary key,
    subject  text        not null unique,
    process  text        not null,
    element  text        not null,
    state    text        not null check (state in ('DRAFT', 'APPLIED')),
    draft    bigint      not null check (draft > 0),
    content  text        not null,
    saved_by text        not null,
    saved_at timestamptz not null
);
create table form_answers_version (
    answers_id uuid        not null references form_answers,
    draft      bigint      not null,
    content    text        not null,
    saved_by   text        not null,
    saved_at   timestamptz not null,
    primary key (answers_id, draft)
);

create table document (
    id             uuid        primary key,
    row_version    bigint      not null,
    name           text        not null,
    media_type     text        not null,
    size           bigint      not null check (size > 0),
    sha256         text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by    text        not null,
    uploaded_at    timestamptz not null,
    review_id      uuid        references review,
    kind           text,
    agency         text        references agency,
    subject        uuid,
    version_number integer     check (version_number > 0),
    frozen_at      timestamptz,
    superseded_at  timestamptz,
    check ((review_id is null) = (kind is null) and (review_id is null) = (version_number is null))
);
create unique index document_series on document (review_id, kind, coalesce(agency, ''), coalesce(subject, '00000000-0000-0000-0000-000000000000'), version_number)
    where review_id is not null;
create table document_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, name text, media_type text, size bigint, sha256 text,
    uploaded_by text, uploaded_at timestamptz, review_id uuid, kind text, agency text, subject uuid, version_number integer,
    frozen_at timestamptz, superseded_at timestamptz,
    primary key (rev, id)
);
create table document_chunk (
    document_id uuid    not null,
    number      integer not null check (number >= 0),
    content     bytea   not null,
    primary key (document_id, number)
);

create table notification (
    id        uuid   primary key,
    version   bigint not null,
    review_id uuid   not null references review,
    recipient text   not null,
    agency    text   references agency,
    type      text   not null,
    sent_on   date   not null,
    channel   text,
    reference text
);
create index notification_review on notification (review_id);
create table notification_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, recipient text, agency text, type text,
    sent_on date, channel text, reference text,
    primary key (rev, id)
);

create table service_clock (
    only_row       boolean primary key default true check (only_row),
    offset_seconds bigint  not null
);
