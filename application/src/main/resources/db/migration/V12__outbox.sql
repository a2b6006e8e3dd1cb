-- Messages to people wait here. A message is put in the transaction of the use case that causes it, and taken out by
-- whichever node claims it first.

create table delivery.outbox (
    id              uuid        primary key,
    tenant          text        not null,
    pool            text        not null,
    user_id         text        not null,
    medium          text        not null check (medium in ('EMAIL', 'SMS')),
    kind            text        not null,
    sealed          bytea,
    status          text        not null default 'WAITING' check (status in ('WAITING', 'SENT', 'FAILED')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    check ((sealed is not null) = (status = 'WAITING'))
);

comment on table delivery.outbox is 'One row for each message; delivered at least once, kept for a while as a trace.';
comment on column delivery.outbox.id is 'Stays the same over all attempts; it is in the Message-ID, so that a duplicate shows.';
comment on column delivery.outbox.user_id is 'The person it is for.';
comment on column delivery.outbox.medium is 'How it travels: EMAIL or SMS.';
comment on column delivery.outbox.kind is 'What it is for, as the pool''s templates name it.';
comment on column delivery.outbox.sealed is 'Address, subject and text, sealed; empty once it is sent or given up.';
comment on column delivery.outbox.status is 'WAITING (for its next attempt), SENT (accepted by the next party) or FAILED (given up).';
comment on column delivery.outbox.attempts is 'How often it was claimed. Only the claim with the latest number may report what became of it.';
comment on column delivery.outbox.next_attempt_at is 'When it may be claimed. While it is being tried this is when the claim lapses.';
comment on column delivery.outbox.last_error is 'Why the last attempt failed, without personal data.';

create index outbox_due on delivery.outbox (medium, next_attempt_at) where status = 'WAITING';
create index outbox_ended on delivery.outbox (created_at) where status <> 'WAITING';
create index outbox_failed on delivery.outbox (medium) where status = 'FAILED';
create index outbox_of_user on delivery.outbox (user_id) where status = 'WAITING';

grant select, insert, update, delete on delivery.outbox to signet_app;
