create table delivery.import_job (
    id          text        primary key,
    tenant      text        not null,
    pool        text        not null,
    operator    text        not null,
    name        text        not null,
    format      text        not null,
    state       text        not null,
    created_at  timestamptz not null,
    upload_by   timestamptz not null,
    file        uuid,
    bytes       bigint,
    started_at  timestamptz,
    finished_at timestamptz,
    lines       bigint      not null default 0,
    imported    bigint      not null default 0,
    skipped     bigint      not null default 0,
    failed      bigint      not null default 0,
    message     text,
    runner      uuid,
    lease_until timestamptz
);
create index import_job_by_pool on delivery.import_job (pool, created_at desc, id desc);
create index import_job_to_do on delivery.import_job (created_at) where finished_at is null;
create unique index import_job_one_of_pool on delivery.import_job (pool) where state in ('PENDING', 'IN_PROGRESS', 'STOPPING');
comment on table delivery.import_job is
    'Files of users that pools take over, and how far each is. A line counts in the transaction that makes its user.';
comment on column delivery.import_job.operator is 'Who is answerable: whoever created it, then whoever started it';
comment on column delivery.import_job.state is 'As the state of the same name in the domain';
comment on column delivery.import_job.upload_by is 'Until when the file can be sent';
comment on column delivery.import_job.file is 'Which attempt at sending the file was the one; absent until then';
comment on column delivery.import_job.lines is 'How many lines were read; none up to it is read again';
comment on column delivery.import_job.message is 'What is to be said of how it ended; names no person';
comment on column delivery.import_job.runner is 'Who reads it at present';
comment on column delivery.import_job.lease_until is 'Until when nobody else does';

create table delivery.import_finding (
    job     text   not null references delivery.import_job (id) on delete cascade,
    line    bigint not null,
    outcome text   not null,
    field   text,
    reason  text   not null,
    primary key (job, line)
);
comment on table delivery.import_finding is 'Lines of imports of which no user came, and why; names no person.';
comment on column delivery.import_finding.line is 'Counted from 1; the header of a CSV is not counted';
comment on column delivery.import_finding.outcome is 'SKIPPED or FAILED';
comment on column delivery.import_finding.field is 'What in the line it is about; absent where it is the line as a whole';

grant select, insert, update, delete on delivery.import_job, delivery.import_finding to signet_app;
