-- The second wall: whatever the service asks for in somebody's name, the database gives it no row of IMRs, chronologies, documents and family
-- records that this person is not near. Coarser than the need-to-know table, which decides; written apart from it, so that one fault does not
-- open both. Each transaction says at its start for whom it reads (scr.user): an account, or ':service' for tasks being completed and for jobs,
-- which no account can be called. With nothing said there is nothing to see.

create function scr_is_service() returns boolean language sql stable as $$
    select coalesce(current_setting('scr.user', true), '') = ':service'
$$;

-- The account, if somebody works under it today and may see cases at all.
create function scr_person() returns text language sql stable as $$
    select user_id from person p
    where user_id = current_setting('scr.user', true) and left_on is null
        and not exists (select from person_role r where r.user_id = p.user_id and r.role in ('AUDITOR', 'OPERATOR'))
$$;

create function scr_holds(variadic roles text[]) returns boolean language sql stable as $$
    select exists (select from person_role where user_id = scr_person() and role = any (roles))
$$;

create function scr_is_appointed(review uuid, variadic roles text[]) returns boolean language sql stable as $$
    select exists (select from appointment where review_id = review and user_id = scr_person() and ended_on is null and role = any (roles))
$$;

-- Runs the review, or sits above all its agencies.
create function scr_sees_review(review uuid) returns boolean language sql stable as $$
    select scr_holds('BUSINESS_MANAGER', 'LSCB_CHAIR', 'LEGAL_ADVISER')
        or scr_is_appointed(review, 'PANEL_CHAIR', 'PANEL_MEMBER', 'OVERVIEW_AUTHOR', 'RECONSIDERATION_CHAIR')
$$;

-- Works for the agency, or is appointed for it on this review.
create function scr_is_of_agency(review uuid, of_agency text) returns boolean language sql stable as $$
    select exists (select from person where user_id = scr_person() and agency = of_agency)
        or exists (select from person_agency where user_id = scr_person() and agency = of_agency)
        or exists (select from appointment where review_id = review and user_id = scr_person() and ended_on is null and agency = of_agency)
$$;

-- What an agency hands in: besides, the author of the health overview reads that of health bodies.
create function scr_sees_contribution(review uuid, of_agency text) returns boolean language sql stable as $$
    select scr_is_of_agency(review, of_agency) or scr_sees_review(review)
        or scr_is_appointed(review, 'HEALTH_OVERVIEW_AUTHOR') and exists (select from agency where id = of_agency and kind = 'HEALTH')
$$;

create function scr_sees_document(d document) returns boolean language sql stable as $$
    select case
        when d.kind is null then d.uploaded_by = scr_person()
        when d.legal_hold then scr_holds('BUSINESS_MANAGER', 'LSCB_CHAIR', 'LEGAL_ADVISER')
        when d.kind in ('IMR', 'SUMMARY_REPORT', 'CHRONOLOGY') then scr_sees_contribution(d.review_id, d.agency)
        when d.kind = 'FAMILY_RECORD' then scr_sees_review(d.review_id) or scr_holds('FAMILY_LINK')
        when d.kind = 'ACTION_EVIDENCE' then scr_sees_review(d.review_id) or scr_is_of_agency(d.review_id, d.agency)
            or scr_holds('SUBGROUP_CHAIR', 'SUBGROUP_MEMBER')
            or exists (select from action a where a.id = d.subject and scr_person() in (a.owner, a.verifier))
        when d.review_id is null then exists (select from person_role where user_id = scr_person())
        else scr_sees_review(d.review_id) or scr_is_of_agency(d.review_id, d.agency)
            or scr_is_appointed(d.review_id, 'HEALTH_OVERVIEW_AUTHOR', 'AGENCY_LEAD', 'IMR_AUTHOR')
            or scr_holds('SUBGROUP_CHAIR', 'SUBGROUP_MEMBER', 'LSCB_MEMBER', 'LEAD_MEMBER', 'COMMS', 'FAMILY_LINK', 'CDOP_COORDINATOR', 'AGENCY_LEAD')
    end
$$;

do $$
declare
    role  constant text := '${application-role}';
    walls constant text[][] := array[
        ['imr', 'scr_sees_contribution(review_id, agency)'],
        ['chronology', 'scr_sees_contribution(review_id, agency)'],
        ['chronology_entry', 'scr_sees_contribution(review_id, agency)'],
        ['family_contribution', 'scr_sees_review(review_id) or scr_holds(''FAMILY_LINK'')'],
        ['document', 'scr_sees_document(document)'],
        ['document_chunk', 'exists (select from document d where d.id = document_id)'],
        -- what these were before each change: for nobody's eyes but those of the service
        ['imr_aud', 'false'], ['chronology_aud', 'false'], ['chronology_entry_aud', 'false'], ['family_contribution_aud', 'false'], ['document_aud', 'false']];
    wall  text[];
begin
    foreach wall slice 1 in array walls
    loop
        execute format('alter table %I enable row level security', wall[1]);
        execute format('create policy of_the_service on %I to %I using (scr_is_service()) with check (scr_is_service())', wall[1], role);
        execute format('create policy of_people on %I for select to %I using (not scr_is_service() and (%s))', wall[1], role, wall[2]);
    end loop;
end
$$;
