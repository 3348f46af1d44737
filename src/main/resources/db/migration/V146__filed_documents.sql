-- A filed document is what it is: only what came of it afterwards may be added, and nothing of that taken back.
create function document_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a filed document is not removed';
    end if;
    if (new.id, new.sha256, new.size, new.uploaded_by, new.uploaded_at, new.kind, new.version_number)
            is distinct from (old.id, old.sha256, old.size, old.uploaded_by, old.uploaded_at, old.kind, old.version_number)
        or new.review_id is distinct from old.review_id or new.agency is distinct from old.agency or new.subject is distinct from old.subject
        or (old.frozen_at is not null and new.frozen_at is distinct from old.frozen_at)
        or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at) then
        raise exception 'a filed document is not changed';
    end if;
    return new;
end $$;
create trigger document_stays before update or delete on document for each row when (old.kind is not null) execute function document_stays();
