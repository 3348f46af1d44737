-- Who did, read or was refused what. Rows are only ever added: no grant and no trigger lets anyone change or remove one.
-- Each row holds the fingerprint of itself and of the one before it; the head says how many there must be.

create table access_log (
    sequence   bigint      primary key check (sequence > 0),
    at         timestamptz not null,
    actor      text        not null,
    agency     text,
    action     text        not null,
    object     text        not null,
    object_id  text,
    version    text,
    review_id  uuid,
    reason     text,
    outcome    text        not null,
    request_id text,
    hash       text        not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create index access_log_actor on access_log (actor, sequence);
create index access_log_review on access_log (review_id, sequence);
create index access_log_at on access_log (at);

create table access_log_head (
    only_row boolean primary key default true check (only_row),
    sequence bigint  not null check (sequence >= 0),
    hash     text    not null check (hash ~ '^[0-9a-f]{64}$')
);
insert into access_log_head (sequence, hash) values (0, repeat('0', 64));

revoke update, delete on access_log from "${application-role}";
revoke insert, delete on access_log_head from "${application-role}";

create function access_log_is_only_added_to() returns trigger language plpgsql as $$
begin
    raise exception 'the access log is only added to';
end
$$;
create trigger access_log_stays before update or delete or truncate on access_log
    for each statement execute function access_log_is_only_added_to();
create trigger access_log_head_stays before delete or truncate on access_log_head
    for each statement execute function access_log_is_only_added_to();

create function access_log_head_goes_forward() returns trigger language plpgsql as $$
begin
    if new.sequence <= old.sequence then
        raise exception 'the access log is only added to';
    end if;
    return new;
end
$$;
create trigger access_log_head_moves before update on access_log_head
    for each row execute function access_log_head_goes_forward();
