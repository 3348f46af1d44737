-- Documents that came in while a configured virus scanner gave no answer. One that has no row here was found clean when it came in, or came in
-- where there is no scanner.
create table virus_check (
    document_id uuid        primary key references document on delete cascade,
    version     bigint      not null,
    state       text        not null check (state in ('WAITING', 'CLEAN', 'HELD_BACK')),
    settled_at  timestamptz,
    tries       integer     not null check (tries > 0),
    next_try_at timestamptz,
    check ((state = 'WAITING') = (next_try_at is not null) and (state = 'WAITING') = (settled_at is null))
);
create index virus_check_due on virus_check (next_try_at) where state = 'WAITING';
create table virus_check_aud (
    rev bigint not null references revision, revtype smallint, document_id uuid not null, state text, settled_at timestamptz,
    primary key (rev, document_id)
);

-- Counts what a person has in forms that are not completed.
create index document_unfiled on document (uploaded_by) where kind is null;
