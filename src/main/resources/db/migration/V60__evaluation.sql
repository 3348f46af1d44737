-- Ofsted's evaluation of a review, and the reconsideration of one found inadequate.

create table evaluation (
    id                          uuid   primary key,
    version                     bigint not null,
    review_id                   uuid   not null unique references review,
    submitted_on                date   not null,
    regime                      text   not null check (regime in ('CSCI', 'OFSTED_INITIAL', 'OFSTED_2008', 'OFSTED_REVISED', 'OFSTED_TRANSITIONAL', 'ENDED')),
    state                       text   not null check (state in ('AWAITED', 'PROVISIONAL', 'UNDER_DISCUSSION', 'FINAL')),
    provisional_overall         text   check (provisional_overall in ('OUTSTANDING', 'GOOD', 'ADEQUATE', 'INADEQUATE')),
    corrected_overall           text   check (corrected_overall in ('OUTSTANDING', 'GOOD', 'ADEQUATE', 'INADEQUATE')),
    final_overall               text   check (final_overall in ('OUTSTANDING', 'GOOD', 'ADEQUATE', 'INADEQUATE')),
    letters                     jsonb  not null,
    chases                      jsonb  not null,
    responses                   jsonb  not null,
    factual_comments            jsonb  not null,
    improvements                jsonb  not null,
    improvements_recorded_on    date,
    inadequate_rule             text   check (inadequate_rule in ('LSCB_JUDGEMENT', 'RECONSIDER')),
    reconsideration_decision    text   check (reconsideration_decision in ('RECONSIDER', 'NO_RECONSIDERATION')),
    reconsideration_decided_on  date,
    reconsideration_reasons     text,
    check ((state = 'FINAL') = (final_overall is not null)),
    check (state not in ('PROVISIONAL', 'UNDER_DISCUSSION') or provisional_overall is not null),
    check (inadequate_rule is null or final_overall = 'INADEQUATE'),
    check (reconsideration_decision is null or (reconsideration_decided_on is not null and reconsideration_reasons is not null))
);
create table evaluation_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, submitted_on date, regime text, state text,
    provisional_overall text, corrected_overall text, final_overall text, letters jsonb, chases jsonb, responses jsonb, factual_comments jsonb,
    improvements jsonb, improvements_recorded_on date, inadequate_rule text, reconsideration_decision text, reconsideration_decided_on date,
    reconsideration_reasons text,
    primary key (rev, id)
);

create table document_grade (
    id                   uuid   primary key,
    version              bigint not null,
    evaluation_id        uuid   not null references evaluation,
    document_type        text   not null,
    agency               text   references agency,
    provisional_grade    text   check (provisional_grade in ('OUTSTANDING', 'GOOD', 'ADEQUATE', 'INADEQUATE')),
    provisional_comments text,
    corrected_grade      text   check (corrected_grade in ('OUTSTANDING', 'GOOD', 'ADEQUATE', 'INADEQUATE')),
    final_grade          text   check (final_grade in ('OUTSTANDING', 'GOOD', 'ADEQUATE', 'INADEQUATE')),
    final_comments       text,
    check ((document_type = 'IMR') = (agency is not null)),
    unique nulls not distinct (evaluation_id, document_type, agency)
);
create table document_grade_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, evaluation_id uuid, document_type text, agency text,
    provisional_grade text, provisional_comments text, corrected_grade text, final_grade text, final_comments text,
    primary key (rev, id)
);

create table ofsted_meeting (
    id                uuid   primary key,
    version           bigint not null,
    evaluation_id     uuid   not null references evaluation,
    asked_on          date   not null,
    held              boolean,
    held_on           date,
    present           text,
    outcome           text,
    corrections       jsonb  not null,
    corrected_overall text   check (corrected_overall in ('OUTSTANDING', 'GOOD', 'ADEQUATE', 'INADEQUATE')),
    check (coalesce(held, false) = (held_on is not null)),
    check (held is null or outcome is not null),
    check (held_on >= asked_on)
);
create table ofsted_meeting_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, evaluation_id uuid, asked_on date, held boolean, held_on date,
    present text, outcome text, corrections jsonb, corrected_overall text,
    primary key (rev, id)
);

create table reconsideration (
    id              uuid    primary key,
    version         bigint  not null,
    review_id       uuid    not null unique references review,
    state           text    not null check (state in ('OPENED', 'PLANNED', 'WORK_DONE', 'APPROVED', 'SUBMITTED', 'ADDRESSED', 'NOT_ADDRESSED', 'NOT_REQUIRED')),
    opened_on       date    not null,
    early           boolean not null,
    final_letter_on date,
    ended_on        date,
    rounds          jsonb   not null,
    check (early or final_letter_on is not null),
    check ((state in ('ADDRESSED', 'NOT_REQUIRED')) = (ended_on is not null))
);
create table reconsideration_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, state text, opened_on date, early boolean,
    final_letter_on date, ended_on date, rounds jsonb,
    primary key (rev, id)
);

create table remedial_item (
    id                 uuid    primary key,
    version            bigint  not null,
    reconsideration_id uuid    not null references reconsideration,
    round              integer not null check (round > 0),
    position           integer not null,
    kind               text    not null check (kind in ('IMR_ADDENDUM', 'NEW_INTERVIEW', 'OVERVIEW_ADDENDUM', 'EXTRA_RECOMMENDATION')),
    criticism          text    not null,
    what               text    not null,
    agency             text    references agency,
    person             text    references person,
    due                date,
    state              text    not null check (state in ('PLANNED', 'DONE', 'NOT_POSSIBLE')),
    done_on            date,
    accepted_on        date,
    done_by            text,
    account            text,
    check (agency is null or person is null),
    check ((state = 'PLANNED') = (done_on is null)),
    check (state = 'PLANNED' or account is not null),
    unique (reconsideration_id, position)
);
create table remedial_item_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, reconsideration_id uuid, round integer, position integer, kind text,
    criticism text, what text, agency text, person text, due date, state text, done_on date, accepted_on date, done_by text, account text,
    primary key (rev, id)
);
