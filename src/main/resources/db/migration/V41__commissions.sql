-- What agencies are asked for, what they hand in, and what their staff are told.

create table commission (
    id                     uuid    primary key,
    version                bigint  not null,
    review_id              uuid    not null references review,
    request_id             uuid    not null unique references commission_request,
    agency                 text    not null references agency,
    unit                   text,
    product                text    not null check (product in ('IMR', 'SUMMARY_REPORT', 'CHRONOLOGY', 'HEALTH_OVERVIEW')),
    tor_version            integer not null check (tor_version > 0),
    sent_on                date    not null,
    chronology_due         date    check (chronology_due >= sent_on),
    due                    date    check (due >= sent_on),
    state                  text    not null check (state in ('SENT', 'REFUSED', 'ACKNOWLEDGED', 'RECORDS_SECURED', 'AUTHOR_CLEARED', 'CHRONOLOGY_IN', 'DRAFT',
                                       'SIGNED_OFF', 'SUBMITTED', 'RETURNED', 'AUTHOR_IN_CONFLICT', 'ACCEPTED', 'WAIVED', 'NIL_RETURN')),
    answer_reasons         text,
    lead                   text    references person,
    records_secured_on     date,
    author                 text    references person,
    author_role            text,
    independence_statement text,
    return_reasons         text,
    return_items           jsonb   not null,
    refusals               jsonb   not null,
    chases                 jsonb   not null,
    check (chronology_due is not null or due is not null),
    check (author <> lead),
    check ((author is null) = (independence_statement is null)),
    check (state in ('SENT', 'REFUSED', 'WAIVED', 'NIL_RETURN') or product = 'HEALTH_OVERVIEW' or lead is not null)
);
create index commission_review on commission (review_id);
create table commission_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, request_id uuid, agency text, unit text, product text,
    tor_version integer, sent_on date, chronology_due date, due date, state text, answer_reasons text, lead text, records_secured_on date,
    author text, author_role text, independence_statement text, return_reasons text, return_items jsonb, refusals jsonb, chases jsonb,
    primary key (rev, id)
);

create table imr (
    id               uuid    primary key,
    version          bigint  not null,
    review_id        uuid    not null references review,
    commission_id    uuid    not null references commission,
    agency           text    not null references agency,
    product          text    not null check (product in ('IMR', 'SUMMARY_REPORT')),
    number           integer not null check (number > 0),
    author           text    not null references person,
    handed_in_on     date    not null,
    author_role      text    not null,
    workload         text,
    vacancies        text,
    supervision      text,
    change           text,
    records_seen     jsonb   not null,
    interviews       jsonb   not null,
    family_details   text,
    narrative        text    not null,
    analysis         jsonb   not null,
    childs_wishes    text,
    daily_life       text,
    diversity        text,
    good_practice    text,
    lessons          jsonb   not null,
    recommendations  jsonb   not null,
    actions          jsonb   not null,
    report           jsonb   not null,
    contacts         jsonb   not null,
    state            text    not null check (state in ('HANDED_IN', 'BACK_TO_AUTHOR', 'SIGNED_OFF', 'RETURNED', 'WAIVED', 'CONFLICT_FOUND', 'ACCEPTED')),
    back_reasons     text,
    signed_off_by    text    references person,
    signatory_role   text,
    signed_off_on    date    check (signed_off_on >= handed_in_on),
    verdicts         jsonb   not null,
    proposed_actions jsonb   not null,
    unique (commission_id, number),
    check (signed_off_by <> author),
    check ((signed_off_by is null) = (signed_off_on is null)),
    check (state not in ('SIGNED_OFF', 'RETURNED', 'WAIVED', 'ACCEPTED') or signed_off_by is not null),
    check (product = 'SUMMARY_REPORT' or (family_details is not null and childs_wishes is not null and daily_life is not null and diversity is not null
        and jsonb_array_length(analysis) > 0))
);
create index imr_review on imr (review_id);
create table imr_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, commission_id uuid, agency text, product text,
    number integer, author text, handed_in_on date, author_role text, workload text, vacancies text, supervision text, change text,
    records_seen jsonb, interviews jsonb, family_details text, narrative text, analysis jsonb, childs_wishes text, daily_life text, diversity text,
    good_practice text, lessons jsonb, recommendations jsonb, actions jsonb, report jsonb, contacts jsonb, state text, back_reasons text,
    signed_off_by text, signatory_role text, signed_off_on date, verdicts jsonb, proposed_actions jsonb,
    primary key (rev, id)
);

create table staff_feedback (
    id            uuid   primary key,
    version       bigint not null,
    review_id     uuid   not null references review,
    commission_id uuid   not null references commission,
    agency        text   not null references agency,
    staff         text   not null,
    given_on      date   not null,
    given_by      text   not null,
    note          text
);
create index staff_feedback_review on staff_feedback (review_id);
create table staff_feedback_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, commission_id uuid, agency text, staff text,
    given_on date, given_by text, note text,
    primary key (rev, id)
);
