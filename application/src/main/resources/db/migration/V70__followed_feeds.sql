create table delivery.following (
    reader         text        not null,
    of             text        not null,
    question       text        not null,
    hour           timestamptz not null,
    after_position bigint      not null,
    primary key (reader, of, question)
);
comment on table delivery.following is
    'Who follows the events of what: for which hour, and from which position on, that was last put on record';
comment on column delivery.following.reader is 'The operator';
comment on column delivery.following.of is 'The pool or the tenant';
comment on column delivery.following.question is 'What is asked for of it: what shows more than is on record is put on record by itself';
comment on column delivery.following.hour is 'Beginning of the hour that the record stands for';
comment on column delivery.following.after_position is 'The lowest position after which was read in that hour';

grant select, insert, update on delivery.following to signet_app;
