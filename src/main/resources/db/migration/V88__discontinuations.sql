-- Proposals to end a review before its report.

create table discontinuation (
    id               uuid   primary key,
    version          bigint not null,
    review_id        uuid   not null references review,
    outcome          text   not null check (outcome in ('PROPOSED', 'DISCONTINUED', 'CONTINUED')),
    proposed_by      text   not null,
    proposed_on      date   not null,
    reasons          text   not null,
    lessons          text   not null,
    decided_by       text,
    decided_on       date   check (decided_on >= proposed_on),
    decision_reasons text,
    check ((outcome = 'PROPOSED') = (decided_on is null)),
    check ((decided_on is null) = (decided_by is null) and (decided_on is null) = (decision_reasons is null))
);
create unique index discontinuation_one_open on discontinuation (review_id) where outcome = 'PROPOSED';
create table discontinuation_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, outcome text, proposed_by text, proposed_on date,
    reasons text, lessons text, decided_by text, decided_on date, decision_reasons text,
    primary key (rev, id)
);
