-- Referral and screening: how a case came to the board, what the agencies know, what the sub-group recommends.

create table referral (
    id                uuid    primary key,
    version           bigint  not null,
    review_id         uuid    not null unique references review,
    referrer_role     text    not null check (referrer_role in ('AGENCY', 'PROFESSIONAL', 'CDOP', 'INSPECTOR', 'LSCB_CHAIR')),
    referrer_agency   text    references agency,
    received_on       date    not null,
    incident_known_on date    not null,
    chair_aware_date  date    check (chair_aware_date >= incident_known_on),
    facts             text    not null,
    other_children    text    not null check (other_children in ('SAFE', 'NOT_YET_SAFE', 'NONE')),
    made_safe_by      text,
    made_safe_on      date,
    residence         text    not null check (residence in ('OUR_AREA', 'ANOTHER_AREA', 'DISPUTED_OR_UNKNOWN')),
    residence_lscb    text,
    responsible_lscb  text,
    cdop_reference    text,
    agencies          jsonb   not null check (jsonb_array_length(agencies) > 0),
    consideration     integer not null check (consideration > 0),
    whose_case        text    check (whose_case in ('OURS', 'DUPLICATE', 'OTHER_LSCB')),
    checked_because   text,
    merged_into       uuid    references review check (merged_into <> review_id),
    transferred_to    text,
    facts_asked       text,
    added_facts       jsonb   not null,
    advice            jsonb   not null,
    meeting_on        date,
    go_ahead_because  text,
    chases            jsonb   not null,
    check ((other_children = 'SAFE') = (made_safe_by is not null and made_safe_on is not null)),
    check (coalesce(whose_case = 'DUPLICATE', false) = (merged_into is not null)),
    check (coalesce(whose_case = 'OTHER_LSCB', false) = (transferred_to is not null)),
    check (coalesce(whose_case, '') <> 'OURS' or chair_aware_date is not null)
);
create index referral_merged on referral (merged_into) where merged_into is not null;
create table referral_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, referrer_role text, referrer_agency text,
    received_on date, incident_known_on date, chair_aware_date date, facts text, other_children text, made_safe_by text, made_safe_on date,
    residence text, residence_lscb text, responsible_lscb text, cdop_reference text, agencies jsonb, consideration integer, whose_case text,
    checked_because text, merged_into uuid, transferred_to text, facts_asked text, added_facts jsonb, advice jsonb, meeting_on date,
    go_ahead_because text, chases jsonb,
    primary key (rev, id)
);

create table agency_return (
    id            uuid    primary key,
    version       bigint  not null,
    review_id     uuid    not null references review,
    consideration integer not null check (consideration > 0),
    agency        text    not null references agency,
    secured_on    date    not null,
    secured_by    text    not null,
    records       jsonb   not null,
    returned_on   date,
    contact       text    check (contact in ('CHILD', 'FAMILY', 'NOBODY')),
    contact_from  date,
    contact_to    date    check (contact_to >= contact_from),
    summary       text,
    concern       text    check (concern in ('YES', 'NO', 'UNKNOWN')),
    concern_text  text,
    returned_by   text,
    unique (review_id, consideration, agency),
    check ((returned_on is null) = (contact is null) and (returned_on is null) = (concern is null) and (returned_on is null) = (returned_by is null))
);
create table agency_return_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, consideration integer, agency text, secured_on date,
    secured_by text, records jsonb, returned_on date, contact text, contact_from date, contact_to date, summary text, concern text, concern_text text,
    returned_by text,
    primary key (rev, id)
);

create table screening (
    id              uuid    primary key,
    version         bigint  not null,
    review_id       uuid    not null references review,
    consideration   integer not null check (consideration > 0),
    number          integer not null check (number > 0),
    meeting_on      date    not null,
    members         jsonb   not null,
    others          text,
    represented     jsonb   not null,
    not_quorate     text,
    conflicts       jsonb   not null,
    criteria_result text    not null check (criteria_result in ('NOT_IN_SCOPE', 'MUST', 'PRESUME', 'CONSIDER', 'GATHER_INFO', 'ALTERNATIVE_REVIEW', 'NOT_MET')),
    criteria_row    text    not null,
    indicators      jsonb   not null,
    indicator_notes text,
    recommendation  text    not null check (recommendation in ('SCR', 'ALTERNATIVE_REVIEW', 'NO_REVIEW', 'GATHER_INFO')),
    reasons         text    not null,
    other_view      text    check (other_view in ('SCR', 'ALTERNATIVE_REVIEW', 'NO_REVIEW', 'GATHER_INFO') and other_view <> recommendation),
    other_reasons   text,
    wanted          text,
    wanted_by       date    check (wanted_by >= meeting_on),
    late_because    text,
    unique (review_id, number),
    check ((other_view is null) = (other_reasons is null)),
    check ((wanted is null) = (wanted_by is null)),
    check (jsonb_array_length(represented) = 4 or not_quorate is not null)
);
create table screening_aud (
    rev bigint not null references revision, revtype smallint, id uuid not null, review_id uuid, consideration integer, number integer,
    meeting_on date, members jsonb, others text, represented jsonb, not_quorate text, conflicts jsonb, criteria_result text, criteria_row text,
    indicators jsonb, indicator_notes text, recommendation text, reasons text, other_view text, other_reasons text, wanted text, wanted_by date,
    late_because text,
    primary key (rev, id)
);
