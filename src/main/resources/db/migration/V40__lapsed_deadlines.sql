-- What was due may not be wanted any more: an agency found no trace of the family, or the review goes on without it.

alter table deadline
    add column lapsed_on      date,
    add column lapsed_because text,
    add check ((lapsed_on is null) = (lapsed_because is null)),
    add check (met_on is null or lapsed_on is null);
alter table deadline_aud
    add column lapsed_on      date,
    add column lapsed_because text;
drop index deadline_one_open;
create unique index deadline_one_open on deadline (review_id, kind, subject) nulls not distinct where met_on is null and lapsed_on is null;
