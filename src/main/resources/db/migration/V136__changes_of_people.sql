-- Who proposed which change of a person's roles or agencies, and who confirmed it: never the same person, never about oneself.

create table person_change (
    id          uuid   primary key,
    version     bigint not null,
    reference   text   not null unique,
    person      text   not null references person,
    kind        text   not null check (kind in ('GRANT_ROLE', 'END_ROLE', 'JOIN_AGENCY', 'PART_FROM_AGENCY', 'LEAVE')),
    role        text,
    agency      text   references agency,
    reason      text   not null,
    state       text   not null check (state in ('PROPOSED', 'MADE', 'REFUSED')),
    proposed_by text   not null references person check (proposed_by <> person),
    proposed_on date   not null,
    decided_by  text   references person check (decided_by <> person and decided_by <> proposed_by),
    decided_on  date   check (decided_on >= proposed_on),
    decision    text,
    check ((role is not null) = (kind in ('GRANT_ROLE', 'END_ROLE'))),
    check ((agency is not null) = (kind in ('JOIN_AGENCY', 'PART_FROM_AGENCY'))),
    check (state <> 'MADE' or kind not in ('GRANT_ROLE', 'JOIN_AGENCY') or decided_by is not null)
);
create table person_change_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, reference text, person text, kind text, role text, agency text,
    reason text, state text, proposed_by text, proposed_on date, decided_by text, decided_on date, decision text,
    primary key (rev, id)
);
