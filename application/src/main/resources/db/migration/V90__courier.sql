-- What webhooks had to themselves serves every way of telling others.

alter table vault.webhook rename to outgoing;
alter table vault.outgoing rename constraint webhook_pkey to outgoing_pkey;
comment on table vault.outgoing is
    'URLs that are called and secrets that are sent there or sign what is, sealed; events name them by id.';

alter table delivery.webhook_cursor rename to courier_cursor;
alter table delivery.courier_cursor rename column webhook to receiver;
alter table delivery.courier_cursor add column channel text not null default 'WEBHOOK';
alter table delivery.courier_cursor alter column channel drop default;
alter table delivery.courier_cursor drop constraint webhook_cursor_pkey;
alter table delivery.courier_cursor add constraint courier_cursor_pkey primary key (channel, receiver);
comment on table delivery.courier_cursor is 'Up to where a receiver has been told';
comment on column delivery.courier_cursor.channel is 'ChannelName';
comment on column delivery.courier_cursor.receiver is 'Webhook or client';
comment on column delivery.courier_cursor.position is 'Last position of the ledger up to which everything that is to be sent is settled';
comment on column delivery.courier_cursor.failing_since is 'Since when the receiver fails';

alter table delivery.webhook_delivery rename to courier_delivery;
alter table delivery.courier_delivery rename column webhook to receiver;
alter table delivery.courier_delivery add column channel text not null default 'WEBHOOK';
alter table delivery.courier_delivery alter column channel drop default;
alter table delivery.courier_delivery drop constraint webhook_delivery_pkey;
alter table delivery.courier_delivery add constraint courier_delivery_pkey primary key (channel, receiver, position);
alter table delivery.courier_delivery drop constraint webhook_delivery_state_check;
alter table delivery.courier_delivery add constraint courier_delivery_state_check
    check (state in ('DELIVERED', 'RETRYING', 'REFUSED', 'EXPIRED'));
alter index delivery.webhook_delivery_by_age rename to courier_delivery_by_age;
comment on column delivery.courier_delivery.channel is 'ChannelName';
comment on column delivery.courier_delivery.receiver is 'Webhook or client';
comment on column delivery.courier_delivery.state is
    'DELIVERED once the receiver took it, REFUSED where it never will, EXPIRED where it is told no more; RETRYING before';
