alter table delivery.import_job
    add column attempt       uuid,
    add column attempt_until timestamptz,
    add column turn_at       timestamptz;
comment on column delivery.import_job.attempt is 'The attempt at sending the file that goes on at present';
comment on column delivery.import_job.attempt_until is 'Until when no other attempt begins';
comment on column delivery.import_job.turn_at is 'When it was last gone on with: whichever has waited longest is next';
