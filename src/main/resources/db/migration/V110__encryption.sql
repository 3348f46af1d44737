-- Typed text, JSON, names and files are encrypted by the service (ADR 4); the key is elsewhere. The database cannot look into them any more,
-- so what it checked there is checked by the service alone.

create table encryption_check (
    only_row boolean primary key default true check (only_row),
    value    text    not null
);

do $$
declare
    looks_inside record;
begin
    for looks_inside in
        select conrelid::regclass as place, conname from pg_constraint
        where contype = 'c' and connamespace = current_schema()::regnamespace and pg_get_constraintdef(oid) like '%jsonb_array_length%'
    loop
        execute format('alter table %s drop constraint %I', looks_inside.place, looks_inside.conname);
    end loop;
end $$;
alter table chronology_entry drop constraint chronology_entry_source_check;
alter table commission_request drop constraint commission_request_review_id_agency_product_unit_key;
alter table document drop constraint document_sha256_check;
alter table identity_entry drop constraint identity_entry_review_id_pseudonym_key;

alter table document add column content_key text;
alter table document_aud add column content_key text;
alter table identity_entry alter column date_of_birth type text;
alter table identity_entry_aud alter column date_of_birth type text;

-- Who asked for the names behind a review's pseudonyms, and why.
create table identity_reading (
    id        uuid        primary key,
    review_id uuid        not null references review,
    read_by   text        not null references person,
    read_at   timestamptz not null,
    reason    text        not null
);
create index identity_reading_review on identity_reading (review_id);
