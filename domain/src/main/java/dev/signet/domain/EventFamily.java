package dev.signet.domain;

import java.util.Locale;

/** What events are about: the first word of their names. */
public enum EventFamily {
    /** Who read the history, what was handed out of it, and what was only counted. */
    AUDIT,
    /** App clients. */
    CLIENT,
    /** Groups of users. */
    GROUP,
    /** Legal holds. */
    HOLD,
    /** Operators and their roles. */
    OPERATOR,
    /** User pools and their settings. */
    POOL,
    /** Resource servers and their scopes. */
    RESOURCE,
    /** Revocation orders. */
    REVOCATION,
    /** Sessions: sign-ins, tokens, ends. */
    SESSION,
    /** Tenants. */
    TENANT,
    /** Triggers: what code of a pool's owner was asked, and answered. */
    TRIGGER,
    /** Users: sign-ups, codes, passwords, attributes, erasure. */
    USER,
    /** Webhooks: where events are sent to. */
    WEBHOOK,
    /** Imports: files of users that a pool takes over. */
    IMPORT,
    /** Identity pools: whose word counts, and which roles are given for it. */
    IDENTITY;

    /** The word, as it stands before the dot. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
