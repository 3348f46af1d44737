-- Reminders and escalations of deadlines, each planned for one date and sent once; what came of an escalation; and what people were told.

alter table deadline drop constraint deadline_kind_check;
alter table deadline add constraint deadline_kind_check
    check (kind in ('D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D7_LSCB', 'D8', 'D9', 'D10', 'D11', 'D12', 'BLOCK'));

create table reminder (
    id           uuid        primary key,
    deadline_id  uuid        not null references deadline,
    due          date        not null,
    rule         text        not null,
    working_days integer     not null,
    audience     text        not null,
    by_mail      boolean     not null,
    by_task      boolean     not null,
    goes_out_at  timestamptz not null,
    sent_at      timestamptz,
    sent_by      text        check (sent_by in ('TIMER', 'RECONCILER')),
    dropped_at   timestamptz,
    unique (deadline_id, due, rule),
    check (by_mail or by_task),
    check ((sent_at is null) = (sent_by is null)),
    check (sent_at is null or dropped_at is null),
    check (sent_at >= goes_out_at)
);
create index reminder_waiting on reminder (goes_out_at) where sent_at is null and dropped_at is null;

create table escalation (
    id          uuid   primary key,
    version     bigint not null,
    review_id   uuid   references review,
    deadline_id uuid   not null references deadline,
    reminder_id uuid   not null unique references reminder,
    audience    text   not null,
    due         date   not null,
    raised_on   date   not null,
    ended_on    date,
    spoken_to   jsonb  not null,
    spoken_on   date,
    channel     text,
    agreed      text,
    expected_on date,
    recorded_by text   references person,
    check ((spoken_on is null) = (agreed is null) and (spoken_on is null) = (recorded_by is null))
);
create index escalation_review on escalation (review_id);
create table escalation_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, deadline_id uuid, reminder_id uuid, audience text,
    due date, raised_on date, ended_on date, spoken_to jsonb, spoken_on date, channel text, agreed text, expected_on date, recorded_by text,
    primary key (rev, id)
);

create table notice (
    id           uuid        primary key,
    user_id      text        not null references person,
    topic        text        not null,
    review_id    uuid        references review,
    reference    text        not null,
    subject      text        not null,
    due          date,
    working_days integer,
    made_at      timestamptz not null,
    read_at      timestamptz
);
create index notice_person on notice (user_id, made_at);
