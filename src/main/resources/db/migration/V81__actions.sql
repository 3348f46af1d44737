-- Actions with their history, and the sub-group's quarterly returns.

create table action (
    id                uuid    primary key,
    version           bigint  not null,
    review_id         uuid    not null references review,
    number            integer not null check (number > 0),
    origin            text    not null check (origin in ('AGENCY', 'PLAN', 'REMEDIAL')),
    subject_id        uuid,
    what              text    not null check (what <> ''),
    agency            text    not null references agency,
    owner             text    not null references person,
    verifier          text    not null references person,
    starts_on         date    not null,
    original_due      date    not null,
    current_due       date    not null,
    intended_outcome  text,
    evidence_required text,
    measure_of_impact text,
    state             text    not null check (state in ('PROPOSED', 'ENDORSED', 'IN_PROGRESS', 'CLAIMED_DONE', 'VERIFIED', 'IMPACT_CHECKED', 'CLOSED_SUPERSEDED')),
    opened_on         date    not null,
    claimed_on        date,
    verified_on       date,
    impact_check_on   date,
    settled_on        date,
    milestones        jsonb   not null,
    reports           jsonb   not null,
    revisions         jsonb   not null,
    evidence          jsonb   not null,
    transfers         jsonb   not null,
    changes           jsonb   not null,
    verifications     jsonb   not null,
    impact_checks     jsonb   not null,
    supersessions     jsonb   not null,
    escalations       jsonb   not null,
    colour_override   jsonb,
    unique (review_id, number),
    check (owner <> verifier),
    check (original_due = current_due or jsonb_array_length(revisions) > 0),
    check (state <> 'CLAIMED_DONE' or claimed_on is not null),
    check (state not in ('VERIFIED', 'IMPACT_CHECKED') or (verified_on is not null and impact_check_on is not null)),
    check ((settled_on is not null) = (state in ('IMPACT_CHECKED', 'CLOSED_SUPERSEDED')))
);
create table action_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, number integer, origin text, subject_id uuid,
    what text, agency text, owner text, verifier text, starts_on date, original_due date, current_due date, intended_outcome text,
    evidence_required text, measure_of_impact text, state text, opened_on date, claimed_on date, verified_on date, impact_check_on date,
    settled_on date, milestones jsonb, reports jsonb, revisions jsonb, evidence jsonb, transfers jsonb, changes jsonb, verifications jsonb,
    impact_checks jsonb, supersessions jsonb, escalations jsonb, colour_override jsonb,
    primary key (rev, id)
);

create table action_recommendation (
    action_id         uuid not null references action,
    recommendation_id uuid not null references recommendation,
    primary key (action_id, recommendation_id)
);
create index action_recommendation_recommendation on action_recommendation (recommendation_id);
create table action_recommendation_aud (
    rev bigint not null references revision, revtype smallint, action_id uuid not null, recommendation_id uuid not null,
    primary key (rev, action_id, recommendation_id)
);

create table monitoring_return (
    id          uuid   primary key,
    version     bigint not null,
    review_id   uuid   not null references review,
    held_on     date   not null,
    due_on      date   not null,
    recorded_by text   not null,
    note        text,
    lines       jsonb  not null
);
create index monitoring_return_review on monitoring_return (review_id);
create table monitoring_return_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, held_on date, due_on date, recorded_by text,
    note text, lines jsonb,
    primary key (rev, id)
);
