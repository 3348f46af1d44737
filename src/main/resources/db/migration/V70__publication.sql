-- Publication of a review, its versions, and what went wrong with it afterwards.

create table publication (
    id                             uuid   primary key,
    version                        bigint not null,
    review_id                      uuid   not null unique references review,
    state                          text   not null check (state in ('PREPARE', 'LEGAL_REDACTION', 'WELFARE_CHECK', 'LSCB_DECISION', 'HOLD', 'DECIDED', 'FAMILY_TOLD', 'STAFF_TOLD', 'PUBLISHED', 'WITHHELD')),
    items                          jsonb  not null,
    planned_location               text,
    planned_on                     date,
    media_plan                     text,
    redactions                     jsonb  not null,
    sign_offs                      jsonb  not null,
    welfare                        jsonb  not null,
    rules                          jsonb  not null,
    decisions                      jsonb  not null,
    evaluation_hold_lifted_on      date,
    evaluation_hold_lifted_because text,
    hold_reviews                   jsonb  not null,
    family_told                    jsonb  not null,
    family_not_told                text,
    staff_told                     jsonb  not null,
    staff_not_told                 text,
    dfe_told_on                    date,
    dfe_explanation                text,
    stopped                        text,
    settled_on                     date,
    check ((state in ('PUBLISHED', 'WITHHELD')) = (settled_on is not null)),
    check ((evaluation_hold_lifted_on is null) = (evaluation_hold_lifted_because is null)),
    check (state <> 'WITHHELD' or dfe_told_on is not null),
    check (state not in ('HOLD', 'DECIDED', 'FAMILY_TOLD', 'STAFF_TOLD', 'PUBLISHED', 'WITHHELD') or jsonb_array_length(decisions) > 0)
);
create table publication_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, state text, items jsonb, planned_location text,
    planned_on date, media_plan text, redactions jsonb, sign_offs jsonb, welfare jsonb, rules jsonb, decisions jsonb, evaluation_hold_lifted_on date,
    evaluation_hold_lifted_because text, hold_reviews jsonb, family_told jsonb, family_not_told text, staff_told jsonb, staff_not_told text,
    dfe_told_on date, dfe_explanation text, stopped text, settled_on date,
    primary key (rev, id)
);

create table published_version (
    id             uuid    primary key,
    version        bigint  not null,
    publication_id uuid    not null references publication,
    number         integer not null check (number > 0),
    published_on   date    not null,
    location       text    not null,
    items          jsonb   not null check (jsonb_array_length(items) > 0),
    files          jsonb   not null,
    changes        text,
    superseded_on  date,
    check (number = 1 or changes is not null),
    unique (publication_id, number)
);
create table published_version_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, publication_id uuid, number integer, published_on date, location text,
    items jsonb, files jsonb, changes text, superseded_on date,
    primary key (rev, id)
);

create table publication_fault (
    id               uuid   primary key,
    version          bigint not null,
    review_id        uuid   not null references review,
    kind             text   not null check (kind in ('CORRECTION', 'LEAK')),
    state            text   not null check (state in ('FOUND', 'PREPARED', 'NEW_VERSION', 'RECORD_ONLY', 'CORRECTED')),
    found_on         date   not null,
    description      text   not null,
    immediate_action text,
    items            jsonb  not null,
    changes          text,
    redactions       jsonb  not null,
    family_told_on   date,
    decided_on       date,
    reasons          text,
    check (state = 'FOUND' or changes is not null),
    check ((state in ('FOUND', 'PREPARED')) = (decided_on is null))
);
create table publication_fault_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, kind text, state text, found_on date, description text,
    immediate_action text, items jsonb, changes text, redactions jsonb, family_told_on date, decided_on date, reasons text,
    primary key (rev, id)
);
