create table vault.import_chunk (
    job    text    not null,
    file   uuid    not null,
    number integer not null,
    sealed bytea   not null,
    primary key (job, file, number)
);
comment on table vault.import_chunk is 'Files of users, from when they were sent until their import is over: they hold names and hashes.';
comment on column vault.import_chunk.file is 'The attempt at sending the file';
comment on column vault.import_chunk.number is 'Which piece of it, from 0';
comment on column vault.import_chunk.sealed is 'The bytes, sealed for import, attempt and number';

grant select, insert, delete on vault.import_chunk to signet_app;
