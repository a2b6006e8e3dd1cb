create table lookup.enrolled_factors (
    user_id        text   primary key,
    totp           text,
    recovery_codes text,
    passkeys       text[] not null,
    suspected      text[] not null,
    enabled        text[] not null,
    preferred      text
);
comment on table lookup.enrolled_factors is 'Which factors users have besides the password; no row for those who never had one, and none for a deleted user. Written in the transaction of the event; rebuildable.';
comment on column lookup.enrolled_factors.totp is 'Identifier of the authenticator app''s seed in the vault';
comment on column lookup.enrolled_factors.recovery_codes is 'Identifier of the recovery codes that count';
comment on column lookup.enrolled_factors.passkeys is 'Identifiers of the passkeys that count';
comment on column lookup.enrolled_factors.suspected is 'Passkeys of which there may be two';
comment on column lookup.enrolled_factors.enabled is 'Second factors that are to be used: SMS_MFA, SOFTWARE_TOKEN_MFA, EMAIL_OTP, WEB_AUTHN';
comment on column lookup.enrolled_factors.preferred is 'The one that is asked for; null where the user chooses';

grant select, insert, update, delete on lookup.enrolled_factors to signet_app;
