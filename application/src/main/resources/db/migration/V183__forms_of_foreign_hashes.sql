create table vault.foreign_hash_form (
    pool text not null,
    form text not null,
    primary key (pool, form)
);
comment on table vault.foreign_hash_form is
    'What hashes that imports brought along look like, so that a guess at a name that nobody has can take their time.';
comment on column vault.foreign_hash_form.form is 'A hash of the same algorithm and cost that is nobody''s';

grant select, insert, delete on vault.foreign_hash_form to signet_app;
