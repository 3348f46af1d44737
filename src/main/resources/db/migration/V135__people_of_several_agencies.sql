-- People who work for more than one agency, and people who have left. Nobody is removed: the record names them for 35 years.

alter table person add column version bigint not null default 0;
alter table person add column left_on date;
alter table person_aud add column left_on date;

create table person_agency (
    user_id text not null references person,
    agency  text not null references agency,
    primary key (user_id, agency)
);
create table person_agency_aud (
    rev bigint not null references revision, revtype smallint, user_id text not null, agency text not null,
    primary key (rev, user_id, agency)
);
