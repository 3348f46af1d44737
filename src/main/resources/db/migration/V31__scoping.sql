-- Stages S4 and S5: terms of reference, commissions as they were sent, parallel processes with what they block, requests for disclosure.

create table author_sought (
    id          uuid   primary key,
    version     bigint not null,
    review_id   uuid   not null references review,
    recorded_on date   not null,
    reason      text   not null
);
create index author_sought_review on author_sought (review_id);
create table author_sought_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, recorded_on date, reason text,
    primary key (rev, id)
);

create table terms_of_reference (
    id                  uuid    primary key,
    row_version         bigint  not null,
    review_id           uuid    not null references review,
    number              integer not null check (number > 0),
    state               text    not null check (state in ('PROPOSED', 'APPROVED', 'RETURNED', 'REFUSED')),
    why_new_version     text,
    key_issues          text    not null,
    period_from         date    not null,
    period_to           date    not null,
    why_period          text    not null,
    family_background   text,
    outside_experts     text,
    other_lscb_parts    text,
    independent_bodies  text,
    family_contribution text    not null,
    parallel_processes  text,
    legal_advice        text,
    media_plan          text,
    diversity_needs     text,
    items               jsonb   not null check (jsonb_array_length(items) > 0),
    agencies            jsonb   not null check (jsonb_array_length(agencies) > 0),
    timetable           jsonb   not null,
    further             jsonb,
    panel_chair         text    not null references person,
    overview_author     text    not null references person,
    proposed_by         text    not null references person,
    proposed_on         date    not null,
    decided_by          text    references person,
    decided_on          date,
    reasons             text,
    unique (review_id, number),
    check (period_from <= period_to),
    check ((further is null) = (why_new_version is null)),
    check ((state = 'PROPOSED') = (decided_on is null) and (decided_on is null) = (decided_by is null)),
    check (state not in ('RETURNED', 'REFUSED') or reasons is not null)
);
create unique index terms_of_reference_one_proposed on terms_of_reference (review_id) where state = 'PROPOSED';
create table terms_of_reference_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, number integer, state text, why_new_version text,
    key_issues text, period_from date, period_to date, why_period text, family_background text, outside_experts text, other_lscb_parts text,
    independent_bodies text, family_contribution text, parallel_processes text, legal_advice text, media_plan text, diversity_needs text,
    items jsonb, agencies jsonb, timetable jsonb, further jsonb, panel_chair text, overview_author text, proposed_by text, proposed_on date, decided_by text,
    decided_on date, reasons text,
    primary key (rev, id)
);

create table commission_request (
    id             uuid    primary key,
    row_version    bigint  not null,
    review_id      uuid    not null references review,
    agency         text    not null references agency,
    product        text    not null check (product in ('IMR', 'SUMMARY_REPORT', 'CHRONOLOGY', 'HEALTH_OVERVIEW')),
    unit           text,
    chronology_due date    check (chronology_due >= sent_on),
    due            date    not null check (due >= sent_on),
    dates_because  text,
    sent_on        date    not null,
    tor_version    integer not null,
    foreign key (review_id, tor_version) references terms_of_reference (review_id, number),
    check (chronology_due <= due),
    check (product not in ('IMR', 'CHRONOLOGY') or chronology_due is not null),
    unique nulls not distinct (review_id, agency, product, unit)
);
create table commission_request_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, agency text, product text, unit text,
    chronology_due date, due date, dates_because text, sent_on date, tor_version integer,
    primary key (rev, id)
);

create table parallel_processes_meeting (
    id         uuid   primary key,
    version    bigint not null,
    review_id  uuid   not null references review,
    held_on    date   not null,
    present    text   not null,
    interviews text,
    sharing    text
);
create index parallel_processes_meeting_review on parallel_processes_meeting (review_id);
create table parallel_processes_meeting_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, held_on date, present text, interviews text,
    sharing text,
    primary key (rev, id)
);

create table parallel_process (
    id                uuid   primary key,
    version           bigint not null,
    review_id         uuid   not null references review,
    type              text   not null check (type in ('POLICE', 'CPS', 'CORONER', 'FAMILY_COURT', 'DISCIPLINARY', 'COMPLAINT', 'DHR',
                                                      'MENTAL_HEALTH_HOMICIDE', 'DEATH_IN_CUSTODY', 'IPCC', 'HSE', 'OTHER')),
    liaison_name      text,
    liaison_job_title text   not null,
    expected_on       date,
    effect            text,
    ended_on          date,
    outcome           text,
    check ((ended_on is null) = (outcome is null))
);
create index parallel_process_review on parallel_process (review_id);
create table parallel_process_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, type text, liaison_name text,
    liaison_job_title text, expected_on date, effect text, ended_on date, outcome text,
    primary key (rev, id)
);

create table block (
    id             uuid   primary key,
    version        bigint not null,
    review_id      uuid   not null references review,
    kind           text   not null check (kind in ('INTERVIEW', 'FAMILY_CONTACT', 'PUBLICATION')),
    basis          text   not null check (basis in ('COURT_ORDER', 'TRIAL', 'INQUEST', 'FAMILY_CASE', 'INVESTIGATION', 'OTHER')),
    what           text   not null,
    agency         text   references agency,
    reason         text   not null,
    owner          text   not null references person,
    added_on       date   not null,
    review_on      date   not null check (review_on >= added_on),
    lifted_on      date   check (lifted_on >= added_on),
    lifted_because text,
    lifted_by      text   references person,
    check ((lifted_on is null) = (lifted_because is null) and (lifted_on is null) = (lifted_by is null))
);
create index block_review on block (review_id);
create table block_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, kind text, basis text, what text, agency text,
    reason text, owner text, added_on date, review_on date, lifted_on date, lifted_because text, lifted_by text,
    primary key (rev, id)
);

create table disclosure_request (
    id           uuid   primary key,
    version      bigint not null,
    review_id    uuid   not null references review,
    requested_by text   not null,
    basis        text   not null check (basis in ('COURT', 'FOI', 'CPS')),
    material     text   not null,
    received_on  date   not null,
    decision     text   check (decision in ('DISCLOSED', 'PARTLY_DISCLOSED', 'REFUSED')),
    reasons      text,
    decided_by   text   references person,
    decided_on   date   check (decided_on >= received_on),
    check ((decision is null) = (reasons is null) and (decision is null) = (decided_by is null) and (decision is null) = (decided_on is null))
);
create index disclosure_request_review on disclosure_request (review_id);
create table disclosure_request_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, requested_by text, basis text, material text,
    received_on date, decision text, reasons text, decided_by text, decided_on date,
    primary key (rev, id)
);
