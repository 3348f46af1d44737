-- Documents under legal hold, and the Chair's release of the final overview report to the Lead Member.

alter table document add column legal_hold boolean not null default false;
alter table document_aud add column legal_hold boolean;

create table legal_hold_change (
    id          uuid    primary key,
    review_id   uuid    not null references review,
    document_id uuid    not null references document,
    held        boolean not null,
    changed_on  date    not null,
    changed_by  text    not null references person,
    reason      text    not null
);
create index legal_hold_change_review on legal_hold_change (review_id);
create table legal_hold_change_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, document_id uuid, held boolean, changed_on date,
    changed_by text, reason text,
    primary key (rev, id)
);

create table overview_release (
    review_id   uuid   primary key references review,
    version     bigint not null,
    released_on date   not null,
    released_by text   not null references person
);
create table overview_release_aud (
    rev bigint not null references revision, revtype smallint, review_id uuid not null, released_on date, released_by text,
    primary key (rev, review_id)
);
