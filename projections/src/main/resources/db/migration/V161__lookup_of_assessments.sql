create table lookup.assessment (
    session     text        primary key,
    user_id     text        not null,
    pool        text        not null,
    at          timestamptz not null,
    outcome     text        not null,
    feedback    text,
    given_by    text,
    feedback_at timestamptz
);
create index assessment_by_user on lookup.assessment (user_id, session desc);
comment on table lookup.assessment is
    'Which sign-ins of a user were assessed; what was found of each stands in the events of the session.';
comment on column lookup.assessment.session is 'The session that it is, or would have been; in the order of their times';
comment on column lookup.assessment.outcome is 'PASSED, CHALLENGED where more was owed and has not been proved, or BLOCKED';
comment on column lookup.assessment.feedback is 'VALID or INVALID; null where nobody has said';
comment on column lookup.assessment.given_by is 'USER or OPERATOR';

grant select, insert, update, delete on lookup.assessment to signet_app;
