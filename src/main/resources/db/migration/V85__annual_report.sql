-- The LSCB's annual reports. Their documents belong to no single review.

alter table document drop constraint document_check;
alter table document add check ((kind is null) = (version_number is null) and (review_id is null) = (kind is null or kind = 'ANNUAL_REPORT'));
create unique index document_series_of_no_review on document (kind, subject, version_number) where review_id is null and kind is not null;

create table annual_report (
    id           uuid    primary key,
    version      bigint  not null,
    year_ends_on date    not null unique check (to_char(year_ends_on, 'MM-DD') = '03-31'),
    required     boolean not null,
    state        text    not null check (state in ('BEGUN', 'WRITTEN', 'APPROVED', 'PUBLISHED')),
    introduction text,
    themes       jsonb   not null,
    comments     text,
    document_id  uuid    references document,
    approved_by  text    references person,
    approved_on  date,
    published_on date    check (published_on >= approved_on),
    location     text,
    sent_on      date    check (sent_on >= approved_on),
    check ((approved_on is not null) = (state in ('APPROVED', 'PUBLISHED')) and (approved_by is null) = (approved_on is null)),
    check ((published_on is not null) = (state = 'PUBLISHED') and (location is not null) = (state = 'PUBLISHED') and (sent_on is not null) = (state = 'PUBLISHED'))
);
create table annual_report_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, year_ends_on date, required boolean, state text,
    introduction text, themes jsonb, comments text, document_id uuid, approved_by text, approved_on date, published_on date, location text,
    sent_on date,
    primary key (rev, id)
);

create table annual_report_entry (
    id           uuid    primary key,
    report_id    uuid    not null references annual_report,
    review_id    uuid    not null references review,
    number       integer not null check (number > 0),
    reference    text    not null,
    pseudonym    text    not null,
    reported_as  text    not null check (reported_as in ('COMPLETED', 'CARRIED_OVER', 'IN_PROGRESS')),
    also_as      jsonb   not null,
    decided_on   date    not null,
    completed_on date,
    published    boolean not null,
    actions      jsonb   not null,
    naming       text    not null check (naming in ('PSEUDONYM', 'A_REVIEW')),
    progress     text,
    impact_plan  text,
    unique (report_id, review_id)
);
create table annual_report_entry_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, report_id uuid, review_id uuid, number integer, reference text,
    pseudonym text, reported_as text, also_as jsonb, decided_on date, completed_on date, published boolean, actions jsonb, naming text,
    progress text, impact_plan text,
    primary key (rev, id)
);
