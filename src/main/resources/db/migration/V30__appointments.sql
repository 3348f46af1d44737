-- Who holds which role on which review, what they declared, and what the rules of independence found.

create table appointment (
    id              uuid   primary key,
    version         bigint not null,
    review_id       uuid   not null references review,
    role            text   not null check (role in ('PANEL_CHAIR', 'PANEL_MEMBER', 'OVERVIEW_AUTHOR', 'HEALTH_OVERVIEW_AUTHOR', 'AGENCY_LEAD', 'IMR_AUTHOR',
                                                    'RECONSIDERATION_CHAIR', 'ACTION_OWNER', 'VERIFIER')),
    user_id         text   not null references person,
    agency          text   references agency,
    subject         uuid,
    appointed_on    date   not null,
    declaration     jsonb  not null,
    findings        jsonb  not null,
    allowed_because text,
    allowed_by      text   references person,
    allowed_on      date,
    ended_on        date,
    end_reason      text,
    check ((allowed_because is null) = (allowed_by is null) and (allowed_because is null) = (allowed_on is null)),
    check ((ended_on is null) = (end_reason is null)),
    check (ended_on >= appointed_on)
);
create index appointment_review on appointment (review_id);
create unique index appointment_one_holder on appointment (review_id, role, agency, subject) nulls not distinct
    where ended_on is null and role <> 'PANEL_MEMBER';
create unique index appointment_one_seat on appointment (review_id, user_id) where ended_on is null and role = 'PANEL_MEMBER';
create table appointment_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, role text, user_id text, agency text, subject uuid,
    appointed_on date, declaration jsonb, findings jsonb, allowed_because text, allowed_by text, allowed_on date, ended_on date, end_reason text,
    primary key (rev, id)
);
