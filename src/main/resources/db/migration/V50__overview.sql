-- The overview report with what leads to it and follows from it, up to the submission.

create table health_overview (
    id            uuid   primary key,
    version       bigint not null,
    review_id     uuid   not null unique references review,
    commission_id uuid   not null references commission,
    state         text   not null check (state in ('WITH_AUTHOR', 'WITH_PANEL', 'RETURNED', 'ACCEPTED')),
    opened_on     date   not null,
    versions      jsonb  not null,
    verdicts      jsonb  not null,
    accepted_on   date,
    check ((state = 'ACCEPTED') = (accepted_on is not null))
);
create table health_overview_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, commission_id uuid, state text, opened_on date,
    versions jsonb, verdicts jsonb, accepted_on date,
    primary key (rev, id)
);

create table overview_report (
    id                uuid   primary key,
    version           bigint not null,
    review_id         uuid   not null unique references review,
    state             text   not null check (state in ('GATHERING', 'DRAFTING', 'WITH_PANEL', 'RETURNED', 'IMR_REWORK', 'ACCURACY_CHECK',
        'CORRECTIONS', 'ACTION_PLAN', 'ENDORSEMENT', 'REJECTION_TAKEN_UP', 'WITH_LSCB', 'REFERRED_BACK', 'CHANGES', 'APPROVED', 'SUBMITTED',
        'AUTHOR_WITHDRAWN')),
    chronology        jsonb,
    family_note       text,
    verdicts          jsonb  not null,
    checking_agencies jsonb  not null,
    withdrawals       jsonb  not null,
    addenda           jsonb  not null,
    frozen            jsonb  not null,
    approved_on       date,
    check (state not in ('CHANGES', 'APPROVED', 'SUBMITTED') or approved_on is not null),
    check (state <> 'SUBMITTED' or jsonb_array_length(frozen) > 0)
);
create table overview_report_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, state text, chronology jsonb, family_note text,
    verdicts jsonb, checking_agencies jsonb, withdrawals jsonb, addenda jsonb, frozen jsonb, approved_on date,
    primary key (rev, id)
);

create table overview_version (
    id         uuid    primary key,
    version    bigint  not null,
    review_id  uuid    not null references review,
    number     integer not null check (number > 0),
    written_on date    not null,
    author     text    not null,
    text       jsonb   not null,
    changes    text,
    unique (review_id, number),
    check (number = 1 or changes is not null)
);
create table overview_version_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, number integer, written_on date, author text,
    text jsonb, changes text,
    primary key (rev, id)
);

create table family_contribution (
    id             uuid    primary key,
    version        bigint  not null,
    review_id      uuid    not null references review,
    member         text    not null,
    outcome        text    not null check (outcome in ('CONTRIBUTED', 'DECLINED', 'BLOCKED', 'NOT_REACHED')),
    contacted_on   date,
    how            text,
    views          text,
    reason         text,
    try_again_on   date,
    recorded_on    date    not null,
    after_approval boolean not null,
    check (outcome <> 'CONTRIBUTED' or (views is not null and contacted_on is not null)),
    check (outcome not in ('BLOCKED', 'NOT_REACHED') or reason is not null)
);
create index family_contribution_review on family_contribution (review_id);
create table family_contribution_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, member text, outcome text, contacted_on date,
    how text, views text, reason text, try_again_on date, recorded_on date, after_approval boolean,
    primary key (rev, id)
);

create table accuracy_return (
    id             uuid    primary key,
    version        bigint  not null,
    review_id      uuid    not null references review,
    agency         text    not null references agency,
    report_version integer not null,
    returned_on    date    not null,
    checked_by     text    not null,
    recorded_by    text    not null,
    corrections    jsonb   not null,
    responses      jsonb   not null,
    unique (review_id, agency, report_version),
    foreign key (review_id, report_version) references overview_version (review_id, number)
);
create table accuracy_return_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, agency text, report_version integer,
    returned_on date, checked_by text, recorded_by text, corrections jsonb, responses jsonb,
    primary key (rev, id)
);

create table action_plan (
    id                 uuid    primary key,
    version            bigint  not null,
    review_id          uuid    not null unique references review,
    round              integer not null check (round > 0),
    proposed_on        date    not null,
    proposed_by        text    not null,
    recommendations    jsonb   not null,
    actions            jsonb   not null check (jsonb_array_length(actions) > 0),
    endorsing_agencies jsonb   not null,
    approved_on        date,
    approved           jsonb   not null
);
create table action_plan_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, round integer, proposed_on date, proposed_by text,
    recommendations jsonb, actions jsonb, endorsing_agencies jsonb, approved_on date, approved jsonb,
    primary key (rev, id)
);

create table endorsement (
    id          uuid    primary key,
    version     bigint  not null,
    review_id   uuid    not null references review,
    round       integer not null check (round > 0),
    agency      text    not null references agency,
    endorsed_by text    not null,
    endorsed_on date    not null,
    recorded_by text    not null,
    refusals    jsonb   not null,
    unique (review_id, round, agency)
);
create table endorsement_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, round integer, agency text, endorsed_by text,
    endorsed_on date, recorded_by text, refusals jsonb,
    primary key (rev, id)
);

create table approval (
    id           uuid    primary key,
    version      bigint  not null,
    review_id    uuid    not null references review,
    number       integer not null check (number > 0),
    meeting_on   date    not null,
    recorded_by  text    not null,
    decisions    jsonb   not null check (jsonb_array_length(decisions) = 3),
    present      jsonb   not null check (jsonb_array_length(present) > 0),
    also_present text,
    conflicts    jsonb   not null,
    unique (review_id, number)
);
create table approval_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, number integer, meeting_on date, recorded_by text,
    decisions jsonb, present jsonb, also_present text, conflicts jsonb,
    primary key (rev, id)
);

create table consignment (
    id                          uuid    primary key,
    version                     bigint  not null,
    review_id                   uuid    not null references review,
    number                      integer not null check (number > 0),
    sent_on                     date    not null,
    items                       jsonb   not null check (jsonb_array_length(items) > 0),
    channel                     text    not null,
    ofsted_reference            text,
    copy_to_regional_contact_on date,
    copy_to_health_on           date,
    note                        text,
    sent_by                     text    not null,
    unique (review_id, number)
);
create table consignment_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, number integer, sent_on date, items jsonb,
    channel text, ofsted_reference text, copy_to_regional_contact_on date, copy_to_health_on date, note text, sent_by text,
    primary key (rev, id)
);
