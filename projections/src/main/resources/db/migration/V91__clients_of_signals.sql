alter table view.signal add column client text;
comment on column view.signal.client is 'Client whose session ended; none where the session is not known any more';

create index signal_by_client on view.signal (client, position) where client is not null;
create index signal_by_age on view.signal (sequenced_at);

grant delete on view.signal to signet_app;
