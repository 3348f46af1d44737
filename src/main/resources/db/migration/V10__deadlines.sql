-- The clocks of the reviews. Only the annual report's belongs to no review; only the wait for Ofsted has no date.

create table deadline (
    id               uuid   primary key,
    version          bigint not null,
    review_id        uuid   references review,
    kind             text   not null check (kind in ('D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D7_LSCB', 'D8', 'D9', 'D10', 'D11', 'D12')),
    subject          uuid,
    guidance_version text   check (guidance_version in ('WT2006', 'WT2010')),
    rule             text   not null,
    agreed_because   text,
    starts_on        date   not null,
    original_due     date   check (original_due >= starts_on),
    current_due      date   check (current_due >= starts_on),
    met_on           date,
    revisions        jsonb  not null,
    check ((review_id is null) = (kind = 'D12')),
    check ((original_due is null) = (current_due is null)),
    check ((rule = 'AGREED') = (agreed_because is not null)),
    check (original_due = current_due or jsonb_array_length(revisions) > 0)
);
create index deadline_review on deadline (review_id);
create unique index deadline_one_open on deadline (review_id, kind, subject) nulls not distinct where met_on is null;
create table deadline_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, kind text, subject uuid, guidance_version text,
    rule text, agreed_because text, starts_on date, original_due date, current_due date, met_on date, revisions jsonb,
    primary key (rev, id)
);
