-- A receiver that has not polled for as long as signals are kept begins anew.
grant delete on delivery.signal_receiver to signet_app;
create index signal_receiver_by_age on delivery.signal_receiver (heard_at);
