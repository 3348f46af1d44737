-- Who heard of a finished review, and how its lessons were passed on.

create table feedback_entry (
    id        uuid   primary key,
    version   bigint not null,
    review_id uuid   not null references review,
    audience  text   not null check (audience in ('FAMILY', 'STAFF')),
    agency    text   references agency,
    to_whom   text,
    given_on  date,
    given_by  text,
    in_person boolean,
    people    integer check (people >= 0),
    notes     text,
    not_given text,
    check ((audience = 'STAFF') = (agency is not null)),
    check ((given_on is null) = (not_given is not null)),
    check (given_on is null or (to_whom is not null and given_by is not null))
);
create index feedback_entry_review on feedback_entry (review_id);
create table feedback_entry_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, audience text, agency text, to_whom text, given_on date,
    given_by text, in_person boolean, people integer, notes text, not_given text,
    primary key (rev, id)
);

create table briefing (
    id         uuid    primary key,
    version    bigint  not null,
    review_id  uuid    not null references review,
    position   integer not null,
    kind       text    not null check (kind in ('BRIEFING', 'TRAINING', 'NEWSLETTER', 'OTHER')),
    audience   text    not null,
    lessons    text,
    planned_on date,
    lead       text,
    held_on    date,
    held_by    text,
    attended   integer check (attended >= 0),
    not_held   text,
    check (held_on is null or (held_by is not null and not_held is null)),
    unique (review_id, position)
);
create table briefing_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, position integer, kind text, audience text, lessons text,
    planned_on date, lead text, held_on date, held_by text, attended integer, not_held text,
    primary key (rev, id)
);
