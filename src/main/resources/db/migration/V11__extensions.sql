-- Requests for a later completion date.

create table extension (
    id               uuid   primary key,
    version          bigint not null,
    review_id        uuid   not null references review,
    mode             text   not null check (mode in ('AGREE_WITH_REGIONAL_CONTACT', 'LSCB_SETS_DATE')),
    state            text   not null check (state in ('REQUESTED', 'SET', 'AGREED', 'KEPT', 'LAPSED')),
    requested_by     text   not null,
    requested_on     date   not null,
    proposed_due     date   not null,
    reasons          text   not null,
    progress         text   not null,
    action_taken     text   not null,
    discussions      jsonb  not null,
    new_due          date,
    decided_on       date,
    decided_by       text,
    decision_reasons text,
    contact          text   check (contact in ('GOVERNMENT_OFFICE', 'DFE')),
    consulted_on     date,
    revised_plan     text,
    check (state <> 'SET' or mode = 'LSCB_SETS_DATE'),
    check (state <> 'AGREED' or mode = 'AGREE_WITH_REGIONAL_CONTACT'),
    check ((state = 'REQUESTED') = (decided_on is null)),
    check ((state in ('SET', 'AGREED')) = (new_due is not null)),
    check ((consulted_on is null) = (contact is null) and (consulted_on is null) = (revised_plan is null))
);
create index extension_review on extension (review_id);
create unique index extension_one_open on extension (review_id) where state = 'REQUESTED';
create table extension_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, mode text, state text, requested_by text,
    requested_on date, proposed_due date, reasons text, progress text, action_taken text, discussions jsonb, new_due date, decided_on date,
    decided_by text, decision_reasons text, contact text, consulted_on date, revised_plan text,
    primary key (rev, id)
);
