-- Mails to people, made from their notices and sent after the transaction in which those were made.

create table mail (
    id          uuid        primary key,
    user_id     text        not null references person,
    made_at     timestamptz not null,
    state       text        not null check (state in ('WAITING', 'SENT', 'PARKED')),
    attempts    integer     not null default 0,
    try_at      timestamptz not null,
    taken_until timestamptz,
    sent_at     timestamptz,
    failure     text,
    check ((state = 'SENT') = (sent_at is not null))
);
create index mail_waiting on mail (try_at) where state = 'WAITING';

alter table notice add column mail_id uuid references mail;
create index notice_not_mailed on notice (user_id) where mail_id is null;
create index notice_of_mail on notice (mail_id);

create table notice_preference (
    user_id text primary key references person,
    wish    text not null check (wish in ('DAILY', 'AT_ONCE', 'NEVER'))
);
