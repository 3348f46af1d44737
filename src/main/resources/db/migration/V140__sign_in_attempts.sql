-- Failed attempts to sign in, counted by where they come from and whom they are aimed at. Only digests are kept: what somebody types as the
-- name of an account may be a password.
create table sign_in_attempts (
    scope         text        not null check (scope in ('ADDRESS', 'ACCOUNT', 'ACCOUNT_AT_ADDRESS')),
    key           text        not null,
    failures      integer     not null check (failures >= 0),
    last_attempt  timestamptz not null,
    blocked_until timestamptz not null,
    primary key (scope, key)
);
create index sign_in_attempts_by_age on sign_in_attempts (last_attempt);

-- From where an account has signed in before: an attack from elsewhere does not keep its owner out there.
create table sign_in_places (
    key       text        primary key,
    last_used timestamptz not null
);
create index sign_in_places_by_age on sign_in_places (last_used);
