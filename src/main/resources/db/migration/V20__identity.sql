-- The register of real names, the one place that holds them.

create table identity_entry (
    id            uuid   primary key,
    version       bigint not null,
    review_id     uuid   not null references review,
    pseudonym     text   not null,
    person_type   text   not null check (person_type in ('SUBJECT_CHILD', 'OTHER_CHILD', 'ADULT')),
    real_name     text,
    date_of_birth date,
    relationship  text,
    unique (review_id, pseudonym),
    check (real_name is not null or date_of_birth is not null)
);
create table identity_entry_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, pseudonym text, person_type text, real_name text,
    date_of_birth date, relationship text,
    primary key (rev, id)
);
