-- Lessons and recommendations share one row of numbers: the order in which they were recorded.
create sequence recommendation_position;

create table lesson (
    id          uuid   not null primary key,
    version     bigint not null,
    review_id   uuid   not null references review (id),
    source      text   not null check (source in ('IMR', 'HEALTH_OVERVIEW', 'OVERVIEW', 'RECONSIDERATION')),
    subject_id  uuid,
    paragraph   text,
    text        text   not null check (text <> ''),
    theme       text,
    recorded_on date   not null,
    position    bigint not null
);
create index lesson_review on lesson (review_id);

create table lesson_aud (
    id          uuid   not null,
    rev         bigint not null references revision (rev),
    revtype     smallint,
    review_id   uuid,
    source      text,
    subject_id  uuid,
    paragraph   text,
    text        text,
    theme       text,
    recorded_on date,
    position    bigint,
    primary key (rev, id)
);

create table recommendation (
    id         uuid   not null primary key,
    version    bigint not null,
    review_id  uuid   not null references review (id),
    lesson_id  uuid references lesson (id),
    source     text   not null check (source in ('IMR', 'HEALTH_OVERVIEW', 'OVERVIEW', 'RECONSIDERATION')),
    subject_id uuid,
    paragraph  text,
    text       text   not null check (text <> ''),
    theme      text,
    level      text   not null check (level in ('LSCB', 'AGENCY', 'NATIONAL')),
    addressee  text references agency (id),
    made_on    date   not null,
    position   bigint not null,
    responses  jsonb  not null,
    check (level <> 'AGENCY' or addressee is not null)
);
create index recommendation_review on recommendation (review_id);

create table recommendation_aud (
    id         uuid   not null,
    rev        bigint not null references revision (rev),
    revtype    smallint,
    review_id  uuid,
    lesson_id  uuid,
    source     text,
    subject_id uuid,
    paragraph  text,
    text       text,
    theme      text,
    level      text,
    addressee  text,
    made_on    date,
    position   bigint,
    responses  jsonb,
    primary key (rev, id)
);
