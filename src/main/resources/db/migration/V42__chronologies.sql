-- The chronologies of agencies, version by version. An entry without its source is no entry.

create table chronology (
    id            uuid    primary key,
    version       bigint  not null,
    review_id     uuid    not null references review,
    commission_id uuid    not null references commission,
    agency        text    not null references agency,
    number        integer not null check (number > 0),
    author        text    not null references person,
    handed_in_on  date    not null,
    spreadsheets  jsonb   not null,
    verdicts      jsonb   not null,
    unique (commission_id, number)
);
create index chronology_review on chronology (review_id);
create table chronology_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, commission_id uuid, agency text, number integer,
    author text, handed_in_on date, spreadsheets jsonb, verdicts jsonb,
    primary key (rev, id)
);

create table chronology_entry (
    id                 uuid    primary key,
    version            bigint  not null,
    chronology_id      uuid    not null references chronology,
    review_id          uuid    not null references review,
    commission_id      uuid    not null references commission,
    agency             text    not null references agency,
    sequence           integer not null check (sequence > 0),
    start_date         date    not null,
    date_uncertain     boolean not null,
    start_time         time,
    end_date           date    check (end_date >= start_date),
    source             text    not null check (source ~ '\S'),
    persons            text,
    event              text    not null,
    child_seen         text    check (child_seen in ('YES', 'NO', 'NOT_RECORDED', 'NOT_APPLICABLE')),
    response           text,
    decision_maker     text,
    comment            text,
    missed_opportunity boolean not null,
    good_practice      boolean not null,
    legal_hold         boolean not null,
    unique (chronology_id, sequence)
);
create table chronology_entry_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, chronology_id uuid, review_id uuid, commission_id uuid, agency text,
    sequence integer, start_date date, date_uncertain boolean, start_time time, end_date date, source text, persons text, event text,
    child_seen text, response text, decision_maker text, comment text, missed_opportunity boolean, good_practice boolean, legal_hold boolean,
    primary key (rev, id)
);
