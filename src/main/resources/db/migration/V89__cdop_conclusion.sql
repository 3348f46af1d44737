create table cdop_conclusion (
    id               uuid   primary key,
    version          bigint not null,
    review_id        uuid   not null unique references review,
    concluded_on     date   not null,
    inquest_ended_on date,
    conclusion       text   not null
);
create table cdop_conclusion_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, concluded_on date, inquest_ended_on date,
    conclusion text,
    primary key (rev, id)
);
