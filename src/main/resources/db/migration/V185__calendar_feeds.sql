-- The secret address under which a person's calendar fetches dates: a fingerprint of it, never the address.

create table calendar_feed (
    user_id     text        primary key references person,
    secret_hash text        not null unique,
    made_at     timestamptz not null
);
